import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { useRateWords } from './use-rate-words'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const rated = {
  price_per_hour: '61',
  price_currency: 'EUR',
  price_from: 'project_person',
  cost_per_hour: '38.5',
  cost_currency: 'EUR',
}
const words = () =>
  renderHook(useRateWords, {
    wrapper: ({ children }: { children: ReactNode }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  }).result.current

test('an entry says by which rate it was rated and for what that was agreed', () => {
  expect(words()(rated)).toEqual([
    '€61.00 an hour: price of the person on the project',
    'costs €38.50 an hour',
  ])
})

test('whoever sees no costs reads the price alone, and hours without a rate say nothing', () => {
  expect(words()({ ...rated, cost_per_hour: null })).toHaveLength(1)
  expect(words()({ ...rated, price_per_hour: null, cost_per_hour: null })).toEqual([])
})
