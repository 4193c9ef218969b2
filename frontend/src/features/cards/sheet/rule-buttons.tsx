import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tellDone, tellRefused } from '#ui/toast'
import { request } from '../asking/requests'
import { useOpenCard } from '../open/card-context'

interface RuleButton {
  rule: number
  label: string
  /** The whole rule, readable. */
  sentence: string
}

interface Pressed {
  outcome: string
  said: string
}

/** The buttons that rules put on this card: pressing one does what the rule says, at once. */
export function RuleButtons() {
  const { t } = useLingui()
  const { card, workspace, refresh } = useOpenCard()
  const [pressed, setPressed] = useState<number | null>(null)
  const { data = [] } = useQuery({
    queryKey: [workspace, 'rule-buttons', card.id, card.version],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      request<RuleButton[]>(
        'GET',
        '/api/{workspace}/cards/{card_id}/rule-buttons',
        { workspace, card_id: card.id },
        { signal },
      ),
  })
  const press = async ({ rule, label }: RuleButton) => {
    setPressed(rule)
    try {
      const came = await request<Pressed>('POST', '/api/{workspace}/cards/{card_id}/rules/{rule_id}', {
        workspace,
        card_id: card.id,
        rule_id: rule,
      })
      if (came.outcome === 'done') tellDone(t`Done: ${label}`)
      else tellRefused(came.said)
    } catch (problem) {
      tellRefused(String((problem as Error).message))
    } finally {
      setPressed(null)
      void refresh()
    }
  }
  return data.map((each) => (
    <Button
      key={each.rule}
      size="compact-sm"
      variant="default"
      leftSection={<IconWand size={14} aria-hidden />}
      title={each.sentence}
      loading={pressed === each.rule}
      onClick={() => void press(each)}
    >
      {each.label}
    </Button>
  ))
}
