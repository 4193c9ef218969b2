export { SlotProposals } from './proposals/slot-proposals'
export { WhoCouldTakeIt } from './taking/who-could-take-it'
