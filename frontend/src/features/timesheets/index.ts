export { TimeOfCard } from './of-card/time-of-card'
export { TimerInHeader } from './timer/timer-in-header'
