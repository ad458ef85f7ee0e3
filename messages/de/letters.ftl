### Briefe an alle, die antworten können, der Vermerk für die Rechtsabteilung und die Liste dessen, was die Organisation selbst nachsieht.

letter-subject = Fragen zur Verarbeitung unserer Daten: { $name }
letter-subject-lawyer = Rechtsfragen zu unseren Cloud-Diensten
letter-subject-own = Selbst nachzusehen
letter-greeting = Sehr geehrte Damen und Herren,
letter-why = wir prüfen, ob unsere Daten in dem Gebiet bleiben, das wir gewählt haben ({ $boundary }), wer außerhalb sie verlangen könnte und auf welcher Rechtsgrundlage sie übermittelt werden. Unser Stichtag ist der { $day }.
letter-uses = Es geht um: { $services }.
letter-right-gdpr = Soweit Sie personenbezogene Daten in unserem Auftrag verarbeiten, stehen uns nach Art. 28 Abs. 3 Buchst. h DSGVO die Informationen zu, die die Einhaltung der Pflichten eines Auftragsverarbeiters nachweisen. Die Auskünfte zu Unterauftragsverarbeitern brauchen wir für unsere Genehmigung nach Art. 28 Abs. 2 DSGVO.
letter-right-eui = Soweit Sie personenbezogene Daten in unserem Auftrag verarbeiten, stehen uns nach Art. 29 Abs. 3 Buchst. h der Verordnung (EU) 2018/1725 die Informationen zu, die die Einhaltung der Pflichten eines Auftragsverarbeiters nachweisen. Die Auskünfte zu Unterauftragsverarbeitern brauchen wir für unsere Genehmigung nach Art. 29 Abs. 2 dieser Verordnung.
letter-right-uk = Soweit Sie personenbezogene Daten in unserem Auftrag verarbeiten, stehen uns nach Art. 28 Abs. 3 Buchst. h der britischen DSGVO (UK GDPR) die Informationen zu, die die Einhaltung der Pflichten eines Auftragsverarbeiters nachweisen. Die Auskünfte zu Unterauftragsverarbeitern brauchen wir für unsere Genehmigung nach Art. 28 Abs. 2 UK GDPR.
letter-right-ch = Soweit Sie Personendaten in unserem Auftrag bearbeiten, müssen wir sicherstellen, dass Sie sie nur so bearbeiten, wie wir es selbst dürften, und dass Sie die Datensicherheit gewährleisten. Unterauftragsbearbeiter brauchen unsere vorgängige Genehmigung (Art. 9 DSG).
letter-right-controller = Sie entscheiden selbst, wozu und wie Sie die Daten verarbeiten. Als Datenexporteur müssen wir wissen, wohin sie gelangen und was sie dort schützt (Art. 44 DSGVO).
letter-right-other = Wir bitten Sie um diese Auskünfte auf der Grundlage unseres Vertrags.
letter-questions = Unsere Fragen
letter-questions-own = Nachzusehen
letter-questions-lawyer = Die Fragen
letter-why-lawyer = Diese Fragen entscheidet kein Programm. Bis sie beantwortet sind, gilt der ungünstigste Fall. Stichtag: { $day }; innerhalb: { $boundary }.
letter-why-own = Diese Fragen beantworten unsere eigenen Verträge, Einstellungen und Unterlagen. Bis sie beantwortet sind, gilt der ungünstigste Fall. Stichtag: { $day }; innerhalb: { $boundary }.
letter-decides = Die Antwort entscheidet, { $axes }.
letter-and = { " " }und{ " " }
letter-decides-stays = ob unsere Daten in dem Gebiet bleiben
letter-decides-reach = wer außerhalb unsere Daten verlangen könnte
letter-decides-basis = ob die Übermittlung rechtmäßig ist
letter-decides-sector = ob eine Vorschrift unserer Branche die Nutzung erlaubt
letter-answer-yes-no = Bitte antworten Sie mit Ja oder Nein.
letter-answer-country = Bitte nennen Sie das Land.
letter-answer-countries = Bitte nennen Sie alle Länder.
letter-how = Bitte beantworten Sie jede Frage unter ihrer Nummer. Nennen Sie zu jeder Antwort das Dokument oder die Person, auf die sie sich stützt, und das Datum. Sagen Sie bitte auch, wo Sie keine Antwort haben; dann müssen wir vom ungünstigsten Fall ausgehen.
letter-how-short = Bitte notieren Sie zu jeder Antwort das Dokument oder die Person, auf die sie sich stützt, und das Datum.
letter-about = { $question } ({ $about })
letter-quoted = Beschreibungen in Anführungszeichen stammen aus dem Katalog des Programms Limes, das uns als Ihren Kunden anspricht.
letter-more = Aus Ihren Antworten können sich weitere Fragen ergeben.
letter-deadline = Bitte antworten Sie bis zum { $day }.
letter-deadline-none = Bitte antworten Sie innerhalb von vier Wochen.
letter-closing = Mit freundlichen Grüßen
letter-signature = [Name, Organisation]
letter-to = An: { $name }
letter-none = Keine offene Frage richtet sich an jemanden: Es ist kein Brief nötig.
letter-unknown = An „{ $value }“ geht kein Brief. Briefe gehen an: { $names }.
letter-several = „{ $value }“ passt auf mehrere Adressaten: { $names }.

## Was eine Antwort geändert hat

letter-merge-head = Antwort von { $name }: { $changes } übernommen, { $confirmed } bestätigt, { $contradictions } mit Widerspruch, { $unanswered } ohne Antwort, { $unmerged } ausgelassen.
letter-merge-changed = Übernommen: { $question } { $answer }
letter-merge-contradiction = Widerspruch: { $question } Ihre Antwort: { $own }. Die Auskunft: { $answer }. Ihre Antwort gilt weiter.
letter-merge-unanswered = Ohne Antwort: { $question }
letter-merge-not-asked = Ausgelassen, weil nicht danach gefragt wurde: { $question }
letter-merge-gone = Ausgelassen, weil der Dienst nicht mehr dazugehört: { $question }
letter-merge-no-request = { $file }: keine Antwort auf eine Anfrage.
letter-merge-never-asked = { $file }: Diesen Adressaten hat die Aufstellung nie gefragt. Halten Sie mit `limes letters … --into` fest, was gefragt wurde.

## Die Fragen, wie ein Brief sie stellt, wo die Worte des Fragebogens nicht passen

letter-q-flow-countries = { $name }: In welchen Ländern oder aus welchen Ländern geschieht Folgendes, Ihr Konzern und Ihre Unterauftragsverarbeiter eingeschlossen? „{ $flow }“
letter-q-provider-countries = In welche Länder können unsere Daten bei { $name } und den Unterauftragsverarbeitern gelangen? Bitte fügen Sie die aktuelle Liste der Unterauftragsverarbeiter mit ihren Ländern bei.
letter-q-provider-copy-countries = In welchen Ländern liegen Backups, Snapshots und Replikate unserer Daten bei { $name }?
letter-q-service-regional = Sagen Sie schriftlich zu, dass { $name } alle unsere Inhalte, gespeichert und in Verarbeitung, in der von uns gewählten Region hält?
letter-q-contract-listed = Steht { $name } mit aktivem Status auf der Liste des Data Privacy Framework (Durchführungsbeschluss (EU) 2023/1795), und seit wann?
letter-q-contract-hr-listed = Umfasst die Zertifizierung von { $name } nach dem Data Privacy Framework auch Beschäftigtendaten (HR-Daten)?
letter-q-contract-within-decision = Gilt der Angemessenheitsbeschluss für das Land von { $name } auch für { $name } mit dieser Verarbeitung?
letter-q-sector-acn = Ist { $name } von der ACN für die Klasse unserer Daten qualifiziert?
letter-q-sector-c5 = Welches C5-Testat hat { $name } für die Dienste, die wir nutzen: Typ 2, Typ 1, ein gleichwertiges oder keines? Bitte fügen Sie den Bericht bei.
letter-q-sector-hds = Hat { $name } ein HDS-Zertifikat für das Hosting von Gesundheitsdaten, und nach welchem Referenzrahmen: dem von 2024 oder einem früheren?
letter-q-sector-ens = Hat { $name } ein ENS-Zertifikat für die Kategorie unseres Systems?
letter-q-sector-secnumcloud = Ist { $name } nach SecNumCloud 3.2 qualifiziert, gibt es eine anerkannte gleichwertige Qualifikation oder gilt eine Ausnahme?
letter-q-sector-decided = Verbietet { $law } ({ $country }) diese Nutzung?
letter-q-law-reaches = Können Behörden { $company } zur Herausgabe unserer Daten verpflichten? Land: { $country }. Recht: { $law }.
letter-q-law-adequate = Galten am Stichtag alle Länder, in die unsere Daten gelangen, nach Schweizer Recht als Länder mit angemessenem Datenschutz?
letter-q-org-compellable = Kann eine Behörde außerhalb des Gebiets uns verpflichten, die Daten herauszugeben?
letter-q-party-countries = { $name }: In welchen Ländern speichern oder verarbeiten Sie unsere Daten, oder aus welchen Ländern nehmen Sie Einblick?
letter-q-party-further-countries = { $name }: In welchen Ländern kommen Ihr Hoster, Ihre Konzernunternehmen, Unterauftragsverarbeiter, Support und Backups mit unseren Daten in Berührung?
letter-q-party-company-country = { $name }: In welchem Land hat Ihr Unternehmen seinen Sitz?
letter-q-party-parent-country = { $name }: In welchem Land hat Ihre oberste Muttergesellschaft ihren Sitz?
letter-q-party-establishments = { $name }: In welchen Ländern hat Ihr Unternehmen Sitz, Niederlassungen oder Tochtergesellschaften?
letter-q-party-engaged-countries = { $name }: In welchen Ländern haben Ihr Hoster, Ihre Unterauftragsverarbeiter und die Unternehmen Ihres Konzerns einen Sitz oder eine Niederlassung?
letter-q-party-clear-text = { $name }: Brauchen Sie unsere Daten im Klartext?
letter-q-party-compellable = { $name }: Können Behörden die Stelle verpflichten, unsere Daten herauszugeben?
letter-q-party-split = { $name }: Sind unsere Daten so auf mehrere Stellen verteilt, dass diese Stelle allein nichts damit anfangen kann?
letter-q-other-countries = In welchen Ländern speichert und verarbeitet { $name } unsere Daten?
letter-q-other-operator-country = In welchem Land hat der Betreiber von { $name } seinen Sitz?
letter-q-other-parent-country = In welchem Land hat die oberste Muttergesellschaft des Betreibers von { $name } ihren Sitz?
letter-q-other-establishments = In welchen Ländern haben der Betreiber von { $name }, sein Konzern, sein Hoster und seine Unterauftragsverarbeiter einen Sitz oder eine Niederlassung?
letter-q-other-support-countries = Aus welchen Ländern leistet Personal Support für { $name } oder administriert den Dienst?
letter-q-other-copy-countries = In welchen Ländern liegen Backups, Replikate, Ausweich- und Edge-Standorte von { $name }?
letter-q-other-account-countries = In welchen Ländern verarbeitet der Betreiber von { $name } oder ein Unterauftragsverarbeiter Konto-, Nutzungs- und Abrechnungsdaten sowie Supportfälle?
letter-q-other-clear-text = Braucht der Betreiber von { $name } unsere Daten im Klartext?
