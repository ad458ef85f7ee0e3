### Letters to those who can answer, the note to a lawyer, and the list of what the organisation looks up itself.

letter-subject = Questions about the processing of our data: { $name }
letter-subject-lawyer = Legal questions about our cloud services
letter-subject-own = To look up ourselves
letter-greeting = Dear Sir or Madam,
letter-why = We are examining whether our data stays inside the area that we have chosen ({ $boundary }), who outside could demand it, and on which legal basis it is transferred. Our reference date is { $day }.
letter-uses = This concerns: { $services }.
letter-right-gdpr = As far as you process personal data on our behalf, Art. 28(3)(h) GDPR entitles us to the information that demonstrates compliance with the duties of a processor. We need what we ask about sub-processors for our authorisation under Art. 28(2) GDPR.
letter-right-eui = As far as you process personal data on our behalf, Art. 29(3)(h) of Regulation (EU) 2018/1725 entitles us to the information that demonstrates compliance with the duties of a processor. We need what we ask about sub-processors for our authorisation under Art. 29(2) of that Regulation.
letter-right-uk = As far as you process personal data on our behalf, Art. 28(3)(h) UK GDPR entitles us to the information that demonstrates compliance with the duties of a processor. We need what we ask about sub-processors for our authorisation under Art. 28(2) UK GDPR.
letter-right-ch = As far as you process personal data on our behalf, we have to ensure that you process it only as we may do ourselves, and that you guarantee its security. Sub-processors need our prior approval (Art. 9 of the Swiss Data Protection Act).
letter-right-controller = You decide yourself why and how you process the data. As the exporter, we have to know where it goes and what protects it there (Art. 44 GDPR).
letter-right-other = We ask you for this information on the basis of our contract.
letter-questions = Our questions
letter-questions-own = To look up
letter-questions-lawyer = The questions
letter-why-lawyer = A program does not decide these questions. Until they are answered, the worst case counts. Reference date: { $day }; inside: { $boundary }.
letter-why-own = Our own contracts, settings and records answer these questions. Until they are answered, the worst case counts. Reference date: { $day }; inside: { $boundary }.
letter-decides = The answer decides { $axes }.
letter-and = { " " }and{ " " }
letter-decides-stays = whether our data stays inside the area
letter-decides-reach = who outside could demand our data
letter-decides-basis = whether the transfer is lawful
letter-decides-sector = whether a rule of our sector permits the use
letter-answer-yes-no = Please answer yes or no.
letter-answer-country = Please name the country.
letter-answer-countries = Please name all countries.
letter-how = Please answer each question under its number. Name the document or the person on which each answer rests, with the date. Please say where you have no answer; we then have to assume the worst case.
letter-how-short = Please note for each answer the document or the person on which it rests, with the date.
letter-about = { $question } ({ $about })
letter-quoted = Descriptions in quotation marks come from the catalogue of the program Limes, which addresses us as your customer.
letter-more = Your answers may lead to further questions.
letter-deadline = Please answer by { $day }.
letter-deadline-none = Please answer within four weeks.
letter-closing = Kind regards
letter-signature = [Name, organisation]
letter-to = To: { $name }
letter-none = No open question can be asked of anybody: no letter is needed.
letter-unknown = No letter goes to “{ $value }”. Letters go to: { $names }.
letter-several = “{ $value }” fits several addressees: { $names }.

## What a reply changed

letter-merge-head = Reply of { $name }: { $changes } taken over, { $confirmed } confirmed, { $contradictions } contradicted, { $unanswered } without an answer, { $unmerged } left out.
letter-merge-changed = Taken over: { $question } { $answer }
letter-merge-contradiction = Contradiction: { $question } Your answer: { $own }. The reply: { $answer }. Your answer still counts.
letter-merge-unanswered = Without an answer: { $question }
letter-merge-not-asked = Left out, because it was not asked: { $question }
letter-merge-gone = Left out, because the service is no longer part of the set-up: { $question }
letter-merge-no-request = { $file }: not a reply to a request.
letter-merge-never-asked = { $file }: the set-up never asked this addressee. Record what was asked with `limes letters … --into`.

## The questions as a letter puts them, where the words of the questionnaire do not fit

letter-q-flow-countries = { $name }: in which countries, or from which countries, does the following happen, your group and your sub-processors included? “{ $flow }”
letter-q-provider-countries = Which countries can our data reach at { $name } and its sub-processors? Please enclose the current list of sub-processors with their countries.
letter-q-provider-copy-countries = In which countries are backups, snapshots and replicas of our data at { $name }?
letter-q-service-regional = Do you promise in writing that { $name } keeps all our content, at rest and in processing, in the region that we have chosen?
letter-q-contract-listed = Is { $name } on the list of the Data Privacy Framework with an active status (Implementing Decision (EU) 2023/1795), and since when?
letter-q-contract-hr-listed = Does the certification of { $name } under the Data Privacy Framework cover data about employees (HR data)?
letter-q-contract-within-decision = Does the adequacy decision for the country of { $name } cover { $name } with this processing?
letter-q-sector-acn = Is { $name } qualified by the ACN for the class of our data?
letter-q-sector-c5 = Which C5 attestation does { $name } have for the services that we use: of type 2, of type 1, an equivalent one, or none? Please enclose the report.
letter-q-sector-hds = Does { $name } have an HDS certificate for the hosting of health data, and under which reference: that of 2024 or an earlier one?
letter-q-sector-ens = Does { $name } have a certificate of the ENS for the category of our system?
letter-q-sector-secnumcloud = Is { $name } qualified under SecNumCloud 3.2, does it have a recognised equivalent, or does a derogation apply?
letter-q-sector-decided = Does { $law } ({ $country }) forbid this use?
letter-q-law-reaches = Can authorities of { $country } order { $company } to hand over our data? Law: { $law }.
letter-q-law-adequate = Did Swiss law recognise adequate data protection in all countries that our data reaches, on the reference date?
letter-q-org-compellable = Can an authority outside the area compel us to hand over the data?
letter-q-party-countries = { $name }: in which countries do you store or process our data, or from which countries do you view it?
letter-q-party-further-countries = { $name }: in which countries do your hosting provider, group companies, sub-processors, support staff and backups get at our data?
letter-q-party-company-country = { $name }: in which country is your company established?
letter-q-party-parent-country = { $name }: in which country is your ultimate parent company established?
letter-q-party-establishments = { $name }: in which countries does your company have its seat, branches or subsidiaries?
letter-q-party-engaged-countries = { $name }: in which countries do your hosting provider, your sub-processors and the companies of your group have a seat or a branch?
letter-q-party-clear-text = { $name }: do you need our data in clear text?
letter-q-party-compellable = { $name }: can authorities compel the party to hand over our data?
letter-q-party-split = { $name }: is our data split over several parties so that this party alone cannot use it?
letter-q-other-countries = In which countries does { $name } store and process our data?
letter-q-other-operator-country = In which country is the operator of { $name } established?
letter-q-other-parent-country = In which country is the ultimate parent company of the operator of { $name } established?
letter-q-other-establishments = In which countries do the operator of { $name }, its group, its hosting provider and its sub-processors have a seat or a branch?
letter-q-other-support-countries = From which countries do staff provide support for { $name } or administer it?
letter-q-other-copy-countries = In which countries are backups, replicas, failover sites and edge nodes of { $name }?
letter-q-other-account-countries = In which countries does the operator of { $name }, or a sub-processor, handle data about accounts, usage, billing and support cases?
letter-q-other-clear-text = Does the operator of { $name } need our data in clear text?
