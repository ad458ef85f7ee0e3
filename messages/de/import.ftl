### Was an einer gespeicherten Datei nicht stimmt. $path: Stelle; $value: was dort steht; $expected: was richtig wäre.

problem-not-json = Die Datei ist kein gültiges JSON. Der Fehler steht in Zeile und Spalte { $value }.
problem-not-a-link = Der Link enthält keine vollständige Aufstellung. Vielleicht wurde er beim Kopieren oder Versenden abgeschnitten. Bitten Sie darum, Ihnen die Aufstellung als Datei zu geben.
problem-too-large = Die Datei ist mit { $value } Bytes zu groß. Gelesen werden höchstens { $expected } Bytes.
problem-wrong-format = Das ist keine mit Limes gespeicherte Datei. Im Feld „format“ muss „{ $expected }“ stehen.
problem-newer-version = Die Datei stammt aus einer neueren Fassung von Limes (Version { $value } des Formats). Diese Seite liest Version { $expected }. Öffnen Sie die Datei mit der aktuellen Fassung.
problem-missing = { $path } fehlt. { $expected ->
        [text] Erwartet wird ein Text.
        [list] Erwartet wird eine Liste.
        [object] Erwartet wird ein Objekt.
        [whole-number] Erwartet wird eine ganze Zahl.
       *[other] Zum Beispiel: { $expected }.
    }
problem-wrong-type = In { $path } steht „{ $value }“. { $expected ->
        [text] Erwartet wird ein Text.
        [list] Erwartet wird eine Liste.
        [object] Erwartet wird ein Objekt.
        [whole-number] Erwartet wird eine ganze Zahl.
       *[other] Erwartet: { $expected }.
    }
problem-unknown-field = { $path } ist kein Feld dieser Datei. Ähnlich: { $expected }.
problem-duplicate-field = { $path } steht zweimal da. Entfernen Sie einen der beiden Einträge.
problem-unknown-boundary = { $path }: Die Grenze „{ $value }“ gibt es nicht. Möglich: { $expected }.
problem-unknown-product = { $path }: Das Produkt „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-unknown-family = { $path }: Die Produktfamilie „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-unknown-provider = { $path }: Den Anbieter „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-unknown-common = { $path }: „{ $value }“ bezeichnet keine gemeinsamen Datenflüsse eines Anbieters. Ähnlich: { $expected }.
problem-unknown-unit = { $path }: Einen Dienst oder eine Personengruppe mit der Nummer { $value } enthält die Datei nicht.
problem-unknown-question = { $path }: Die Frage „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-misplaced-question = { $path }: Die Frage „{ $value }“ wird hier nicht gestellt. Die Antwort gehört unter „{ $expected }“.
problem-unknown-option = { $path }: „{ $value }“ steht nicht zur Auswahl. Möglich: { $expected }.
problem-unknown-country = { $path }: Das Land „{ $value }“ gibt es nicht. Verwenden Sie zwei Großbuchstaben, zum Beispiel { $expected }.
problem-unknown-region = { $path }: { $expected ->
        [none] „{ $value }“ kann hier nicht stehen, weil es hierzu keine Liste von Regionen gibt.
       *[other] Der Anbieter hat keine Region „{ $value }“. Ähnlich: { $expected }.
    }
problem-unknown-flow = { $path }: Den Datenfluss „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-unknown-law = { $path }: Das Gesetz „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-duplicate-id = { $path }: Die Nummer { $value } ist doppelt vergeben. Geben Sie jedem Dienst und jeder Personengruppe eine eigene Nummer.
problem-duplicate-answer = { $path }: Dieselbe Frage ist zweimal beantwortet. Entfernen Sie eine der beiden Antworten.
problem-invalid-number = { $path }: Die Zahl { $value } ist hier nicht zulässig. Möglich: { $expected }.
problem-invalid-day = { $path }: „{ $value }“ ist kein Tag zwischen 1900 und 2199. Schreiben Sie Jahr, Monat und Tag, zum Beispiel { $expected }.
problem-too-many = { $path } hat { $value } Einträge. Gelesen werden höchstens { $expected }.
problem-unknown-language = { $path }: Die Sprache „{ $value }“ gibt es nicht. Möglich: { $expected }.
problem-unknown-fact = { $path }: Die Tatsache „{ $value }“ gibt es nicht. Ähnlich: { $expected }.
problem-other-fact = { $path }: Die Tatsache „{ $value }“ ist von anderer Art. Eine Region kann nur eine Region ersetzen, ein Unternehmen nur ein Unternehmen.
problem-unknown-value = { $path }: „{ $value }“ kann hier nicht stehen. Möglich: { $expected }.
problem-invalid-id = { $path }: „{ $value }“ ist keine eigene Kennung. Sie beginnt mit „own:“; danach folgen Kleinbuchstaben, Ziffern, Bindestriche oder Punkte, zum Beispiel { $expected }.
problem-declared-twice = { $path }: Das ist zweimal angegeben. Entfernen Sie einen der beiden Einträge.
problem-invalid-period = { $path }: Der erste Tag nach dem Ende muss nach dem ersten Tag liegen.
problem-invalid-length = { $path } hat { $value } Zeichen. Möglich: { $expected }.
problem-invalid-link = { $path }: „{ $value }“ ist kein brauchbarer Link. Geben Sie die ganze Adresse an, zum Beispiel { $expected }.
problem-invalid-picture = { $path }: „{ $value }“ ist kein brauchbares Bild. Legen Sie eine SVG-, PNG- oder WebP-Datei neben die Seite und nennen Sie ihren relativen Pfad, zum Beispiel { $expected }.
problem-invalid-colour = { $path }: „{ $value }“ ist keine Farbe. Schreiben Sie sechs Stellen, zum Beispiel { $expected }.
problem-weak-colour = { $path }: Die Farbe „{ $value }“ hebt sich zu wenig von der Seite ab. Nötig ist ein Kontrast von 4,5 zu 1.
problem-invalid-origin = { $path }: „{ $value }“ ist kein Ursprung. Nennen Sie Schema und Host ohne Pfad, zum Beispiel { $expected }.
problem-invalid-answer = { $path }: Eine Angabe Ihrer Organisation muss etwas aussagen. Lassen Sie weg, was nicht bekannt ist.
