export { DesignedIn } from './on-board/designed-in'
export { StageOfCard } from './on-card/stage-of-card'
