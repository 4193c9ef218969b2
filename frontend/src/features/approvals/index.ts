export { ApprovalsOfCard } from './of-card/approvals-of-card'
export { HeldWords } from './of-card/held-words'
