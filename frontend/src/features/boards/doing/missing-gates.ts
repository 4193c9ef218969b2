import type { BoardColumns } from '../columns/board-columns'

/** A gate of the board that what is on the card now is not approved for. */
export interface MissingGate {
  id: number
  name: string
  column: number
  moment: string
}

type UseMissingGates = (card: number) => readonly MissingGate[]

const none: readonly MissingGate[] = []
let brought: UseMissingGates = () => none

/** The boards hear of no approvals: what is missing is brought to them (in a feature's screens.ts). */
export function bringMissingGates(use: UseMissingGates): void {
  brought = use
}

export function useMissingGates(card: number): readonly MissingGate[] {
  return brought(card)
}

/** The gates that stand in the way of this move; a gate stands between columns, whichever they are. */
export function gatesOnMove(
  { stages, byId }: BoardColumns,
  gates: readonly MissingGate[],
  from: number,
  to: number,
): MissingGate[] {
  const whole = (id: number) => byId.get(id)?.parent ?? id
  return gates.filter(({ column, moment }) => {
    // At a whole column its parts are one place.
    const isPart = byId.get(column)?.parent != null
    const stands = (id: number) =>
      stages.findIndex((stage) => (isPart ? stage.id === id : whole(stage.id) === whole(id)))
    const [start, end, place] = [stands(from), stands(to), stands(column)]
    if (moment === 'leave') return start <= place && place < end
    return (start < place && place <= end) || (place === end && start !== place)
  })
}
