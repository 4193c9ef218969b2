import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { Review } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import styles from './review.module.css'

/** From twenty items on what was measured takes the place of the guess; until then it is said to be one. */
export function ExpectationJudged({ review }: { review: Review }) {
  const { t, i18n } = useLingui()
  const { doAll, looked } = useWorkshop()
  const { expectation, enough } = review
  if (expectation === null) return null
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 })
  const { items } = expectation
  const share = number(expectation.share)
  const guess = expectation.guess === null ? null : number(expectation.guess)
  const measured = expectation.measured === null ? null : number(expectation.measured)
  const part = looked.part(expectation.part)
  const write = () =>
    part &&
    doAll(t`the measured expectation written down`, [
      { does: 'change', part: part.id, values: { days: expectation.measured }, basedOn: part.version },
    ])
  return (
    <StepSection title={t`Service level expectation`}>
      {measured === null ? (
        <>
          <p className={styles.expects}>
            {guess === null ? (
              <Trans>Nobody has said one yet.</Trans>
            ) : (
              <Trans>
                A guess: {share} % of the items are done within {guess} calendar days.
              </Trans>
            )}
          </p>
          <p className={look.quiet}>
            <Trans>
              {items} of {enough} items that it takes to measure it are done.
            </Trans>
          </p>
        </>
      ) : (
        <>
          <p className={styles.expects}>
            <Trans>
              Measured: {share} % of the items are done within {measured} calendar days.
            </Trans>
          </p>
          <p className={look.quiet}>
            {guess === null || guess === measured ? null : <Trans>In the design stands {guess}.</Trans>}
          </p>
          {guess === measured ? null : (
            <Button size="xs" variant="default" mt="xs" onClick={() => void write()}>
              <Trans>Write the measured one into the design</Trans>
            </Button>
          )}
        </>
      )}
    </StepSection>
  )
}
