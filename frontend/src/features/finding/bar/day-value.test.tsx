import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Condition } from '../filter/tree'
import { type Bar, BarContext } from './bar-context'
import { ConditionEditor } from './condition-editor'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const deadline = {
  name: 'deadline',
  label: 'Deadline',
  kind: 'day',
  of: null,
  ops: ['is', 'lt', 'le'],
  keywords: ['overdue', 'today'],
}

function editor(values: string[] = []) {
  const onDone = vi.fn()
  const bar = { fields: [deadline], say: () => ({ field: 'Deadline' }) }
  const condition: Condition = { field: 'deadline', op: 'le', values }
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <BarContext value={bar as unknown as Bar}>
          <ConditionEditor condition={condition} denied={false} onDone={onDone} />
        </BarContext>
      </MantineProvider>
    </I18nProvider>,
  )
  return { onDone, day: screen.getByLabelText('A day'), apply: screen.getByText('Apply').closest('button') }
}

test.each([
  ['+7d', '+7d'],
  ['-2W ', '-2w'],
  ['−3 d', '-3d'],
  ['Tomorrow', 'tomorrow'],
  ['2026-12-01', '2026-12-01'],
])('a deadline of %s is applied as it is typed, without a word more', (typed, written) => {
  const { onDone, day, apply } = editor()
  expect(apply).toBeDisabled()
  fireEvent.change(day, { target: { value: typed } })
  expect(apply).toBeEnabled()
  fireEvent.blur(day)
  expect(screen.queryByText('This is no day')).toBeNull()
  fireEvent.click(apply as HTMLElement)
  expect(onDone).toHaveBeenCalledWith({ field: 'deadline', op: 'le', values: [written] })
})

test('what is no day is not applied, nor the day that stood there before', () => {
  const { day, apply } = editor(['+7d'])
  expect(day).toHaveValue('+7d')
  fireEvent.change(day, { target: { value: '+7 bananas' } })
  expect(apply).toBeDisabled()
  fireEvent.keyDown(day, { key: 'Escape' })
  expect(day).toHaveValue('+7d')
  expect(apply).toBeEnabled()
})
