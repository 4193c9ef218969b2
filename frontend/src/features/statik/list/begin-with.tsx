import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, Text } from '@mantine/core'
import type { ServiceExample } from '../asking/statik-api'

export const EMPTY = ''
export const FROM_BOARD = 'from-board'

export interface BeginWithProps {
  examples: readonly ServiceExample[]
  /** How many boards there are that no service designs yet. */
  boards: number
  value: string
  onChange: (value: string) => void
}

/** What the workshop finds when it opens. */
export function BeginWith({ examples, boards, value, onChange }: BeginWithProps) {
  const { t } = useLingui()
  return (
    <Radio.Group label={t`Begin with`} value={value} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        <Radio
          value={EMPTY}
          label={t`An empty design`}
          description={t`From Done back to Start, in your words.`}
        />
        {examples.map(({ key, name, description, blocks }) => (
          <Radio
            key={key}
            value={key}
            label={t`Example: ${name}`}
            description={
              <>
                {description} <Plural value={blocks} one="# block" other="# blocks" />
              </>
            }
          />
        ))}
        <Radio
          value={FROM_BOARD}
          label={t`A running board`}
          disabled={boards === 0}
          description={
            boards ? t`Designed as it runs today, to be questioned.` : t`Each board has its service already.`
          }
        />
        <Text size="xs" c="dimmed">
          <Trans>
            The examples hold what is Baton’s own, beyond STATIK: backwards from Done, the function that
            answers for a block, risks, questions, agreements at gates, the verification meeting.
          </Trans>
        </Text>
      </Stack>
    </Radio.Group>
  )
}
