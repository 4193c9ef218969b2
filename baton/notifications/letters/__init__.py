"""What is sent, put into words: the mail, the Slack message, the push."""
