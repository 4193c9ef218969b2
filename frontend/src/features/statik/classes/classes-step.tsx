import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { AddPart } from '../cells/add-part'
import { RemovePart } from '../cells/remove-part'
import { NumberCell, WholeCell, WordsCell } from '../cells/words-cell'
import type { Part, Shape } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import styles from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { useShapes } from '../words/use-statik-words'
import { CostOfDelay } from './cost-of-delay'
import { HoldsNow } from './holds-now'
import { Meetings } from './meetings'

const shapes: readonly Shape[] = ['immediate', 'fixed_date', 'linear', 'later']

/** What truly happens if it is late; how that is treated; when people meet. */
export function ClassesStep() {
  const { t, i18n } = useLingui()
  const { looked } = useWorkshop()
  const classes = looked.of('class')
  const [expectation] = looked.of('expectation')
  const shares = classes.flatMap(({ values }) => (values.share === null ? [] : [values.share]))
  const sum = shares.reduce((all, share) => all + share, 0)
  const told = i18n.number(sum)
  return (
    <>
      <StepSection title={t`Classes of service`} asks={t`What truly happens if it is late?`}>
        <div className={styles.grid}>
          {classes
            .toSorted((a, b) => shapes.indexOf(a.values.shape) - shapes.indexOf(b.values.shape))
            .map((part) => (
              <ClassSheet key={part.id} part={part} />
            ))}
        </div>
        {shares.length ? (
          <p className={Math.abs(sum - 100) > 0.01 ? `${styles.quiet} ${styles.warn}` : styles.quiet}>
            <Trans>The shares come to {told} %.</Trans>
          </p>
        ) : null}
        <AddClass taken={classes.map(({ values }) => values.shape)} />
      </StepSection>
      <StepSection
        title={t`Service level expectation`}
        asks={t`A guess for now; once twenty items are done, what was measured takes its place.`}
      >
        <HoldsNow />
        {expectation ? (
          <div className={styles.pair} style={{ maxWidth: 420, gridTemplateColumns: '1fr 1fr' }}>
            <NumberCell part={expectation} field="share" label={t`So many items, %`} />
            <NumberCell part={expectation} field="days" label={t`are done within calendar days`} />
          </div>
        ) : (
          <AddPart kind="expectation" field="days" told={t`an expectation begun`}>
            {t`Say what to expect`}
          </AddPart>
        )}
      </StepSection>
      <Meetings />
    </>
  )
}

function AddClass({ taken }: { taken: readonly Shape[] }) {
  const { t } = useLingui()
  const { add, seek } = useWorkshop()
  const names = useShapes()
  const open = shapes.filter((shape) => !taken.includes(shape))
  if (open.length === 0) return null
  const begin = async (shape: Shape) => {
    const made = await add('class', { shape }, t`a class of service added`)
    if (made) seek({ part: made.id, field: 'entry' })
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} mt="xs">
          <Trans>Add a class</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {open.map((shape) => (
          <Menu.Item
            key={shape}
            leftSection={<CostOfDelay shape={shape} />}
            onClick={() => void begin(shape)}
          >
            {names[shape].name}
            <span className={styles.quiet} style={{ display: 'block' }}>
              {names[shape].cost}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ClassSheet({ part }: { part: Part<'class'> }) {
  const { t } = useLingui()
  const { name, cost } = useShapes()[part.values.shape]
  return (
    <section className={styles.sheet} aria-label={name}>
      <div className={styles.sheetHead}>
        <CostOfDelay shape={part.values.shape} />
        <h3>{name}</h3>
        <RemovePart part={part.id} label={t`Remove the class ${name}`} told={t`The class is removed`} />
      </div>
      <p className={styles.quiet}>{cost}</p>
      <WordsCell
        part={part}
        field="entry"
        label={t`What belongs in it`}
        placeholder={t`Which work, and who says so`}
        long
      />
      <WordsCell
        part={part}
        field="shown"
        label={t`How it is seen`}
        placeholder={t`E.g. its own colour, a lane at the top`}
        long
      />
      <WordsCell
        part={part}
        field="pulled"
        label={t`When it is pulled`}
        placeholder={t`E.g. first come, first served`}
        long
      />
      <WordsCell
        part={part}
        field="limits"
        label={t`What it does to limits`}
        placeholder={t`E.g. one at a time may go beyond them`}
        long
      />
      <WordsCell
        part={part}
        field="promise"
        label={t`What is promised`}
        placeholder={t`E.g. 85 of 100 within ten calendar days`}
        long
      />
      <div className={styles.two}>
        <NumberCell part={part} field="share" label={t`Share of capacity, %`} />
        <WholeCell part={part} field="cap" label={t`At most at once`} />
      </div>
      <WordsCell part={part} field="lane" label={t`Its own lane on the board`} placeholder={t`None`} />
    </section>
  )
}
