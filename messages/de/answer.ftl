### Die Antwort in einem Satz, ihre Zeilen und deren Ursachen

## Orte

# nach einer Präposition, nur wo ein Name mehr als „in“ braucht
in-AE = in den Vereinigten Arabischen Emiraten
in-CH = in der Schweiz
in-FO = auf den Färöern
in-GB = im Vereinigten Königreich
in-IM = auf der Isle of Man
in-MD = in der Republik Moldau
in-NL = in den Niederlanden
in-PH = auf den Philippinen
in-SK = in der Slowakei
in-TR = in der Türkei
in-UA = in der Ukraine
in-US = in den USA
in-VA = in der Vatikanstadt
answer-in = in { $country }
answer-in-and = { $first } und { $last }
answer-boundary-in = { $boundary ->
    [eu] in der EU
    [eea] im EWR
    [eu-efta] in EU und EFTA
    [eea-adequate] im EWR und in Ländern mit Angemessenheitsbeschluss
   *[other] innerhalb Ihrer Grenze
}
answer-boundary-leave = { $boundary ->
    [eu] die EU
    [eea] den EWR
    [eu-efta] EU und EFTA
    [eea-adequate] den EWR und die Länder mit Angemessenheitsbeschluss
   *[other] Ihre Grenze
}
answer-boundary-outside = { $boundary ->
    [eu] außerhalb der EU
    [eea] außerhalb des EWR
    [eu-efta] außerhalb von EU und EFTA
    [eea-adequate] außerhalb des EWR und der Länder mit Angemessenheitsbeschluss
   *[other] außerhalb Ihrer Grenze
}

## Der Satz

answer-place-inside = Ihre Daten bleiben { $in }.
answer-place-part = Teile Ihrer Daten verlassen { $leave }.
answer-place-full = { $all ->
    [yes] Ihre Daten verlassen { $leave }.
   *[no] Ein Teil Ihrer Daten verlässt { $leave }.
}
answer-place-part-or-full = Ihre Daten verlassen { $leave }, zumindest in Teilen.
answer-place-perhaps-part = Teile Ihrer Daten verlassen möglicherweise { $leave }.
answer-place-perhaps-full = Ihre Daten verlassen möglicherweise { $leave }.
answer-reach-nobody = Keine Behörde { $outside } kann sie verlangen.
answer-reach-unreadable = Behörden { $places } können sie verlangen, erhalten aber nichts Lesbares.
answer-reach-readable = Behörden { $places } könnten sie im Klartext verlangen.
answer-reach-unreadable-or-readable = Behörden { $places } können sie verlangen, möglicherweise im Klartext.
answer-reach-perhaps-unreadable = Behörden { $places } können sie möglicherweise verlangen, erhielten aber nichts Lesbares.
answer-reach-perhaps-readable = Behörden { $places } können sie möglicherweise im Klartext verlangen.
answer-available-open = Ob am Stichtag jeder Dienst angeboten wird, ist offen. Wenn ja:
answer-available-no = Ein Dienst wird am Stichtag nicht angeboten. Würde er angeboten:
answer-basis-no-transfer = Was hinausgeht, wird keiner anderen Stelle in einem Drittland übermittelt.
answer-basis-adequate-country = Angemessenheitsbeschlüsse decken, was übermittelt wird.
answer-basis-safeguards-in-force = Wirksame Garantien decken, was übermittelt wird.
answer-basis-safeguards-case-by-case = Die Garantien muss Ihre Rechtsabteilung oder Ihr Datenschutzbeauftragter bewerten.
answer-basis-no-valid-basis = Mindestens einer Übermittlung fehlt eine gültige Rechtsgrundlage.
answer-basis-open = Die Rechtsgrundlage ist offen: zwischen „{ $best }“ und „{ $worst }“.
answer-sector-forbidden = Eine Vorschrift Ihres Bereichs verbietet es.
answer-sector-open = Ob eine Vorschrift Ihres Bereichs es verbietet, ist offen.
answer-settled-all = Alle Antworten stehen fest.
answer-settled-none = Noch steht keine Antwort fest; rechnen Sie bis dahin mit dem ungünstigsten Fall.
answer-settled-one = Antwort { $numbers } steht fest; rechnen Sie bei den übrigen bis dahin mit dem ungünstigsten Fall.
answer-settled-some = Die Antworten { $numbers } stehen fest; rechnen Sie sonst bis dahin mit dem ungünstigsten Fall.

## Die Zeilen

answer-row-stays = Bleibt es { $in }?
answer-row-reach = Wer von außen kann es verlangen?
answer-row-basis = Auf welcher Rechtsgrundlage geht es hinaus?
answer-row-sector = Verbietet es eine Vorschrift des Bereichs?
answer-row-full = Vollständig: { $who }.
answer-row-part = Zum Teil: { $who }.
answer-row-perhaps = Offen: { $who }.
answer-row-through = Über { $who }.
answer-row-through-perhaps = Offen: { $who }.
answer-row-laws = Recht: { $laws }.
answer-row-basis-none = Keine Grundlage: { $who }.
answer-row-basis-case = Von einem Menschen zu bewerten: { $who }.
answer-row-basis-perhaps = Noch nicht nachgewiesen: { $who }.
answer-to = { $party } ({ $places })
answer-to-area = auch { $places }
answer-to-boundless = jedes Land
answer-to-open = Ort nicht bekannt
answer-more = { $names } und { $count } weitere
tally-stays-0 = { $count } bleiben
tally-stays-1 = { $count } zum Teil
tally-stays-2 = { $count } vollständig
tally-reach-0 = { $count } niemand
tally-reach-1 = { $count } unlesbar
tally-reach-2 = { $count } im Klartext
tally-basis-0 = { $count } bleiben
tally-basis-1 = { $count } keine Übermittlung
tally-basis-2 = { $count } Angemessenheitsbeschluss
tally-basis-3 = { $count } Garantien
tally-basis-4 = { $count } im Einzelfall
tally-basis-5 = { $count } ohne Grundlage
tally-sector-0 = { $count } nicht verboten
tally-sector-1 = { $count } verboten
tally-open = { $count } offen
tally-flows = { $count ->
    [one] { $count } Datenfluss
   *[other] { $count } Datenflüsse
}

## Die Ursachen

cause-described = das Unternehmen hinter „{ $name }“
cause-unnamed = ein Unternehmen ({ $country }), das die Unterlagen nicht benennen
cause-parent-unnamed = seine Mutter
cause-law = Recht: { $laws }.
cause-place = { $to ->
    [countries] { $certain ->
        [yes] { $party }: Daten sind { $outside } ({ $places }), { $level ->
            [full] vollständig
            [part-or-full] zum Teil, möglicherweise vollständig
           *[part] zum Teil
        }.
       *[no] { $party }: Daten können { $outside } sein ({ $places }), { $level ->
            [full] vollständig
            [part-or-full] zum Teil, möglicherweise vollständig
           *[part] zum Teil
        }.
    }
    [area] { $party } sagt ein weiteres Gebiet zu ({ $places }): Daten können dort sein, { $level ->
        [full] vollständig
        [part-or-full] zum Teil, möglicherweise vollständig
       *[part] zum Teil
    }.
    [boundless] { $party }: Nichts begrenzt die Länder, { $level ->
        [full] vollständig
        [part-or-full] zum Teil, möglicherweise vollständig
       *[part] zum Teil
    }.
   *[open] { $party }: Wo Daten sind, ist nicht bekannt, { $level ->
        [full] vollständig
        [part-or-full] zum Teil, möglicherweise vollständig
       *[part] zum Teil
    }.
}
cause-reach-seat = { $certain ->
    [yes] Behörden { $places } können { $party } zur Herausgabe verpflichten; der Sitz ist dort.
   *[no] Behörden { $places } können { $party } möglicherweise zur Herausgabe verpflichten; der Sitz ist dort.
}
cause-reach-parent = { $certain ->
    [yes] Behörden { $places } erreichen { $party } über die Mutter, { $parent }.
   *[no] Behörden { $places } erreichen { $party } möglicherweise über die Mutter, { $parent }.
}
cause-reach-link = { $certain ->
    [yes] Behörden { $places } erreichen { $party } über eine Tochter, eine Niederlassung, Geschäft oder Personal dort.
   *[no] Behörden { $places } erreichen { $party } möglicherweise über eine Tochter, eine Niederlassung, Geschäft oder Personal dort.
}
cause-reach-link-open = { $party } hat möglicherweise eine Niederlassung oder einen Unterauftragnehmer außerhalb und ist darüber erreichbar; ob es sie gibt, ist offen.
cause-reach-territory = { $certain ->
    [yes] { $party }: Daten sind { $places }; Behörden dort können sie verlangen.
   *[no] { $party }: Daten sind möglicherweise { $places }; Behörden dort können sie verlangen.
}
cause-reach-territory-open = { $party }: Daten sind möglicherweise in Ländern, die niemand benannt hat; Behörden dort können sie verlangen.
cause-reach-organisation = { $certain ->
    [yes] Ihre Organisation selbst kann von außen verpflichtet werden.
   *[no] Ihre Organisation selbst kann möglicherweise von außen verpflichtet werden.
}
cause-readable-yes = Die Daten sind lesbar.
cause-readable-perhaps = Ob die Daten lesbar sind, ist offen.
cause-readable-no = Die Daten sind nicht lesbar.
cause-basis = { $party } erhält Daten: { $levels }.
cause-sector = { $certain ->
    [yes] Eine Vorschrift des Bereichs verbietet es.
   *[no] Eine Vorschrift des Bereichs verbietet es möglicherweise.
}

## Das Ergebnis

answer-request = Diese Datei ist eine Anfrage: Sie enthält nur die Fragen an { $name } und nur einen Teil dessen, was die Organisation nutzt. Was folgt, ist nicht die Antwort für die Organisation. Beantworten Sie die Fragen, speichern Sie die Datei, und senden Sie sie zurück.
answer-contents = Inhalt des Ergebnisses
answer-where = Wohin es geht
    .says = Jede Marke ist ein Datenfluss: groß für die Daten selbst, klein für einen Teil, mit gestricheltem Ring, wo es möglich ist. Rechts der dicken Linie ist außerhalb.
answer-who = Wer es verlangen kann
    .says = Jede Kette führt von Ihnen zu einer Behörde außerhalb. Ein Schlüssel, den nur Sie haben, durchtrennt sie.
answer-basis = Rechtsgrundlage
    .says = Jede Zeile ist ein Unternehmen, das außerhalb oder von dort aus Daten erhält.
answer-services = Dienste ({ $count })
answer-open = Offen ({ $count })
answer-flow = Datenfluss
answer-unverified = { $count ->
    [one] beruht auf { $count } nicht geprüften Fakt
   *[other] beruht auf { $count } nicht geprüften Fakten
}
answer-ask-title = Wer das Offene klären kann
answer-ask-company = { $name }: { $questions }
answer-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
answer-ask-more = { $count ->
    [one] Andere: { $count } Frage
   *[other] Andere: { $count } Fragen
}
answer-ask-all = Alle offenen Fragen
band-inside = Innerhalb
band-wider = Zugesagtes Gebiet, das weiter ist
band-named = Benannte Länder außerhalb
band-anywhere = Überall
band-unknown = Nicht bekannt
band-open = offen
chain-readable = Im Klartext
chain-readable-open = Ob im Klartext, ist offen
chain-unreadable = Nicht lesbar
chain-cut = Ein Schlüssel durchtrennt die Kette: Ab hier ist nichts lesbar
chain-seat = Sitz des Unternehmens
chain-link = Niederlassung, Tochter, Geschäft oder Personal
chain-territory = Ort der Daten
chain-organisation = Ihre eigenen Verbindungen ins Ausland
chain-countries-open = Länder nicht benannt
importer-name = Erhält Daten
importer-flows = Datenflüsse
importer-result = Ergebnis
importer-open = Noch offen
importer-perhaps = möglicherweise
answer-rules = { $count ->
    [one] { $count } Regel
   *[other] { $count } Regeln
}

## Was zu tun ist

todo = Zu tun
todo-first = Das zuerst
todo-all = { $count ->
    [0] Was bleibt
    [one] Alles: { $count } Schritt
   *[other] Alle { $count } Schritte
}
todo-nothing = Sie müssen nichts ändern.
todo-residual-only = Kein Schritt verbessert das: Nehmen Sie hin, was bleibt, oder verzichten Sie auf den Dienst.
todo-no-step = Keine Änderung, die Limes kennt, verbessert die Antwort. Es hilft, Offenes zu klären oder auf einen Dienst zu verzichten.
todo-total = Alle Schritte zusammen: { $effect }.
todo-try-all = Alle Schritte ausprobieren
todo-not-all-tried = Limes konnte nicht jede Kombination versuchen. Das ist der beste gefundene Plan.
todo-find-out = Danach zu klären
    .says = Was dabei herauskommt, ist vorher nicht bekannt. Die Zahlen nennen den besten und den schlechtesten Fall.
todo-look-up = Öffentlich nachsehen: { $questions }.
todo-answer = Beantworten: { $questions }.
todo-decide = Von der Rechtsabteilung entscheiden lassen: { $questions }.
todo-ask = Fragen an { $name }: { $questions }.
todo-and-more = { $count ->
    [one] Und { $count } weitere.
   *[other] Und { $count } weitere.
}
todo-outcome = Bestenfalls: { $best }. Schlimmstenfalls: { $worst }.
todo-remains = Was kein Schritt ändert
todo-remains-part-of-product = { $count ->
    [one] { $count } Datenfluss gehört zum Produkt: hinnehmen oder verzichten.
   *[other] { $count } Datenflüsse gehören zum Produkt: hinnehmen oder verzichten.
}
todo-remains-conduct = { $count ->
    [one] { $count } Datenfluss hängt vom Verhalten der Nutzer ab: Weisen Sie sie an.
   *[other] { $count } Datenflüsse hängen vom Verhalten der Nutzer ab: Weisen Sie sie an.
}
todo-remains-no-control = { $count ->
    [one] { $count } Datenfluss: Keine Einstellung, kein Schlüssel und keine Klausel ist bekannt, die hilft.
   *[other] { $count } Datenflüsse: Keine Einstellung, kein Schlüssel und keine Klausel ist bekannt, die hilft.
}

## Dateien und Briefe

export-title = Bericht
export-print = Bericht (drucken oder PDF)
export-markdown = Bericht für Word (Markdown)
export-transfers = Übermittlungen (CSV)
export-flows = Datenflüsse (CSV)
export-actions = Maßnahmen (CSV)
letters-title = Briefe
    .says = Ein Brief an jede Stelle, die antworten kann. Nichts wird gesendet: Kopieren Sie den Text, oder speichern Sie ihn.
letters-save = Brief speichern
