"""The rights of people as far as the EU and the UK text of the GDPR agree, group by group as the text arranges them."""
