export { StageOfCard } from './on-card/stage-of-card'
