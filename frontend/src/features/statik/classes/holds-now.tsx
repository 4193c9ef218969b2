import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { reviewQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'

/** From twenty items on the measured expectation is the one that holds; what the guess was stays told. */
export function HoldsNow() {
  const { i18n } = useLingui()
  const workspace = useWorkspace()
  const { service } = useWorkshop().design
  const { data } = useQuery({ ...reviewQuery(workspace, service.id), enabled: service.board !== null })
  const expectation = data?.expectation
  if (!expectation || expectation.measured === null) return null
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 })
  const [share, days, items] = [number(expectation.share), number(expectation.measured), expectation.items]
  const guess = expectation.guess === null ? null : number(expectation.guess)
  return (
    <p role="status">
      <b>
        <Trans>
          Holds now, measured of {items} items: {share} % are done within {days} calendar days.
        </Trans>
      </b>{' '}
      {guess === null || guess === days ? null : (
        <span className={look.quiet}>
          <Trans>The guess was {guess}.</Trans>
        </span>
      )}
    </p>
  )
}
