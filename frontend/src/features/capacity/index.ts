export { SlotProposals } from './proposals/slot-proposals'
