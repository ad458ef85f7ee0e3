### Pläne und übliche Anfänge mit mehreren Produkten.

bundle-m365-business-basic = Microsoft 365 Business Basic
bundle-m365-business-standard = Microsoft 365 Business Standard
bundle-m365-business-premium = Microsoft 365 Business Premium
bundle-office-365-e1 = Office 365 E1
bundle-office-365-e3 = Office 365 E3
bundle-m365-e3 = Microsoft 365 E3
bundle-m365-e5 = Microsoft 365 E5
bundle-m365-f3 = Microsoft 365 F3
bundle-aws-one-region = AWS in einer Region
bundle-azure-one-region = Azure in einer Region
bundle-google-cloud-one-region = Google Cloud in einer Region
