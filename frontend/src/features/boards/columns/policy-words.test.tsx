import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderHook } from '@testing-library/react'
import { useGateSentence } from './policy-words'

i18n.loadAndActivate({ locale: 'en', messages: {} })

test('a gate is told with what a column asks for', () => {
  const { result } = renderHook(useGateSentence, {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  })
  const gate = { id: 3, moment: 'leave', name: 'The mock-up', words: '' }
  expect(result.current(gate)).toBe('To leave: “The mock-up” approved')
  expect(result.current({ ...gate, moment: 'enter', words: 'Bloom signs off.' })).toBe(
    'To enter: “The mock-up” approved. Bloom signs off.',
  )
})
