import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { RulesPanel } from './rules-panel'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const asked = vi.hoisted(() => ({ rules: {} as object }))
vi.mock('./rules-api', () => ({ rules: {}, useRules: () => asked.rules }))
vi.mock('./rule-log', () => ({ RuleLog: () => null }))
vi.mock('./rule-dialog', () => ({ RuleDialog: () => null }))
vi.mock('./examples', () => ({ Examples: () => <h2>To begin with</h2> }))
vi.mock('#api/workspace', () => ({ useWorkspace: () => 'relay' }))
vi.mock('#features/members/doing/use-doing', () => ({ useDoing: () => ({ busy: false, words: {} }) }))
vi.mock('#features/members/asking/workspace-query', () => ({
  useNames: () => ({}),
  useWorkspaceSeen: () => ({ data: { me: { may_manage: true }, spaces: [] } }),
}))

const panel = (rules: object) => {
  asked.rules = rules
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <RulesPanel />
      </MantineProvider>
    </I18nProvider>,
  )
}

test('nothing is suggested while it is not known which rules are in force', () => {
  panel({})
  panel({ error: new Error('No answer') })
  expect(screen.queryByText('To begin with')).toBeNull()
})

test('beside the rules that are known, others are suggested', () => {
  panel({ data: [] })
  expect(screen.getByText('To begin with')).toBeVisible()
})
