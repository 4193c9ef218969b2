import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TagsInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type Burn, burnQuery, setSkewSteps } from '../asking/profits-api'
import styles from '../profits.module.css'

/** From which skew on the account manager is told. */
export function SkewSteps({ burn }: { burn: Burn }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing(['steps'])
  const [steps, setSteps] = useState(burn.steps.map(String))
  const changed = steps.join() !== burn.steps.join()
  const numbers = steps.map(Number)
  const wrong = numbers.some((step) => !Number.isInteger(step) || step < 1 || step > 500)
  const keep = async () => {
    const done = await doing.run(async () => {
      const told = await setSkewSteps(workspace, burn.project, numbers)
      queries.setQueryData(burnQuery(workspace, burn.project).queryKey, told)
    })
    if (done) setSteps([...numbers].sort((one, other) => one - other).map(String))
  }
  return (
    <section className={styles.steps}>
      <h2 className={styles.heading}>
        <Trans>Who is told, and when</Trans>
      </h2>
      <p className={styles.quiet}>
        <Trans>
          When the hours are so many percentage points ahead of the work, the account manager hears of it in
          the inbox and, unless it was read there, by the next morning's mail: once for each step.
        </Trans>
      </p>
      {burn.may_set ? (
        <form
          className={styles.stepsForm}
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <TagsInput
            label={t`Steps`}
            value={steps}
            onChange={setSteps}
            maxTags={5}
            acceptValueOnBlur
            splitChars={[',', ';', ' ']}
            error={wrong ? t`Whole numbers from 1 to 500.` : (doing.words.steps ?? undefined)}
            w={320}
            maw="100%"
          />
          <Button type="submit" variant="default" disabled={!changed || wrong} loading={doing.busy}>
            <Trans>Keep</Trans>
          </Button>
        </form>
      ) : null}
      {burn.reached.length > 0 ? (
        <p className={styles.quiet}>
          <Trans>Told of already: {burn.reached.join(', ')}</Trans>
        </p>
      ) : null}
    </section>
  )
}
