### Über Limes

ui-about-what = Limes sagt, ob die Daten einer Cloud-Aufstellung innerhalb einer Grenze bleiben, die Sie wählen, wer von außen darauf zugreifen kann und auf welcher Grundlage sie die Grenze verlassen.
ui-about-how = Wie die Antwort entsteht
    .says = Ihre Antworten und eine Sammlung datierter Fakten durchlaufen Regeln. Jede Regel nennt ihre Quelle. Gleiche Antworten, Fakten und Stichtage ergeben immer dasselbe Ergebnis. Was nicht bekannt ist, bleibt offen und gilt nie als innerhalb.
ui-about-privacy = Was mit Ihren Antworten geschieht
    .says = Sie bleiben in diesem Browser. Die Seite sendet nichts, lädt nichts von anderer Stelle und setzt keine Cookies. Nur wenn Sie „In diesem Browser merken“ einschalten, behält sie die Aufstellung auf diesem Gerät. Damit sich die Seite auch ohne Netz öffnen lässt, behält Ihr Browser ihre eigenen Dateien; darin steht nichts von Ihnen.
ui-about-advice = Keine Rechtsberatung
    .says = Das Ergebnis bereitet eine Entscheidung vor und ersetzt sie nicht. Wo das Recht Spielraum lässt, benennt das Werkzeug die Frage und überlässt sie einer Person mit rechtlicher Verantwortung. Limes ist mit keinem Anbieter und keiner Behörde verbunden.
ui-about-knowledge = Wissensstand
    .says = Version { $version } vom { $day }, { $facts } Fakten. Was nicht in einer Quelle gelesen wurde oder zur Überprüfung ansteht, ist gekennzeichnet.
ui-about-version = Die Seite selbst hat die Version { $version }.
ui-about-notices = Lizenzen
    .says = Limes steht unter der EUPL-1.2, der Wissensstand unter CC BY 4.0. Die Seite enthält Bibliotheken anderer Urheber; deren Lizenzen und Urheberrechtsvermerke stehen in einer Datei.
    .file = Hinweise zu Software Dritter
