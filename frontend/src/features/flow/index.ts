export { DeadlineChance } from './deadline/deadline-chance'
