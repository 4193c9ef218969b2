export { ApprovalsOfCard } from './of-card/approvals-of-card'
