# Was zu ändern ist, damit ein Ziel erreicht wird.

ui-repair = Ein Ziel ganz erreichen
ui-repair-says = Wählen Sie ein Ziel. Die Seite sucht die kleinsten Änderungen, mit denen es erreicht wird, und prüft jede durch eine neue Bewertung, bevor sie sie zeigt. Es zählt nur, was Sie oder Ihr Vertrag bewirken können.
ui-repair-wait = Wege werden gesucht …
ui-goal = Ziel
ui-goal-stays = Die Daten bleiben innerhalb der Grenze
ui-goal-reach = Unlesbar für alle, die außerhalb verpflichtet werden können
ui-goal-basis = Rechtmäßig: Was hinausgeht, hat eine gültige Grundlage
ui-goal-all = Alle drei zusammen
ui-repair-reached = Dieses Ziel ist bereits erreicht. Sie müssen nichts ändern.
ui-repair-ways = { $count ->
    [one] Ein Weg führt zum Ziel. Er wurde neu bewertet, und kein kleinerer Teil davon genügt.
   *[other] { $count } Wege führen zum Ziel, der mit dem geringsten Aufwand zuerst. Jeder wurde neu bewertet, und von keinem genügt ein kleinerer Teil.
}
ui-repair-depends = { $count ->
    [one] Das Ziel ist erreichbar, aber nicht durch Sie allein: Es hängt davon ab, was andere bestätigen.
   *[other] { $count } Wege können zum Ziel führen, aber nicht durch Sie allein: Jeder hängt davon ab, was andere bestätigen.
}
ui-way = Weg { $number }
ui-becomes = wird zu
ui-replace = Ein anderes Produkt verwenden
ui-acts-customer = Sie handeln
ui-acts-provider = Ihr Anbieter muss zustimmen
ui-acts-nobody = Das kann niemand ändern: Es liegt im Produkt selbst.
ui-acts-avoid = Sie handeln, aber nur durch Verzicht.
ui-acts-partly = Sie können es teilweise ändern, doch das genügt nicht.
ui-effort-1 = ein Schalter
ui-effort-2 = eine kleine Änderung
ui-effort-3 = etwas Arbeit
ui-effort-4 = eine größere Änderung
ui-effort-5 = ein Projekt
ui-effort-product = ein anderes Produkt
ui-effort-small = Geringer Aufwand
ui-effort-medium = Mäßiger Aufwand
ui-effort-large = Erheblicher Aufwand
ui-effort-huge = Großer Aufwand
ui-provided = Vorausgesetzt, dass Folgendes bestätigt wird
ui-confirms-provider = Das muss Ihr Anbieter bestätigen
ui-confirms-lawyer = Das muss eine rechtlich verantwortliche Person entscheiden
ui-only-inside = nur Länder innerhalb Ihrer Grenze
ui-only-adequate = nur Länder mit einem Angemessenheitsbeschluss ohne weitere Voraussetzungen: { $countries }
ui-then = Dann lautet die Antwort
ui-try = Ausprobieren
ui-trial-says = Alle Antworten auf dieser Seite zeigen Ihre Aufstellung so, wie sie dann wäre.
ui-trial-undo = Änderung zurücknehmen
ui-trial-keep = Änderung behalten
ui-hindered = Mit diesen Produkten nicht erreichbar
ui-hindered-says = Keine der Seite bekannte Einstellung, Region, Verschlüsselung oder Vertragsklausel bringt die unten genannten Datenflüsse ans Ziel.
ui-undecided = Das lässt sich noch nicht sagen
ui-undecided-says = Offene Fragen stehen im Weg. Beantworten Sie diese zuerst; sie stehen unter „Was noch offen ist, und wen Sie fragen“.
ui-not-found = Kein Weg gefunden
ui-not-found-says = So vieles ist offen oder hängt zusammen, dass nicht alles versucht werden konnte. Beantworten Sie weitere Fragen, oder betrachten Sie weniger Dienste auf einmal.
ui-obstacles = { $count ->
    [one] Ein Datenfluss steht im Weg
   *[other] { $count } Datenflüsse stehen im Weg
}
ui-nearest = Das Nächste, was erreichbar ist
ui-nearest-now = Das Nächste, was erreichbar ist, ist der heutige Stand
ui-other-products = Andere Produkte suchen
ui-others = { $count ->
    [one] Mit anderen Produkten führt ein Weg zum Ziel. Er wurde neu bewertet; ob das Produkt Ihren Zweck erfüllt, müssen Sie beurteilen.
   *[other] Mit anderen Produkten führen { $count } Wege zum Ziel. Jeder wurde neu bewertet; ob die Produkte Ihren Zweck erfüllen, müssen Sie beurteilen.
}
ui-no-others = Unter den Produkten derselben Art, deren Fakten bekannt sind, erreicht keines das Ziel mit Gewissheit.
