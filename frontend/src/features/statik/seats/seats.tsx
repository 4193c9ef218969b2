import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { seatsQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { SeatsContext } from './seats-context'
import { useSeat } from './use-seat'
import { whereTheyAre } from './where-they-are'

/** Who works on the design with us, and where. */
export function Seats({ step, children }: { step: string; children: ReactNode }) {
  const { design, looked } = useWorkshop()
  const seats = useQuery(seatsQuery(useWorkspace(), design.service.id))
  useSeat(design.service.id, step)
  const there = useMemo(() => whereTheyAre(seats.data ?? [], looked), [seats.data, looked])
  return <SeatsContext value={there}>{children}</SeatsContext>
}
