import { i18n, type Messages } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useWhyMoved } from './why-moved'

const catalogs = import.meta.glob<{ messages: Messages }>('../locales/*.po', { eager: true })

function said(language: 'nl' | 'ru', because: unknown): string {
  act(() =>
    i18n.loadAndActivate({
      locale: language,
      messages: catalogs[`../locales/${language}.po`]?.messages ?? {},
    }),
  )
  const { result } = renderHook(useWhyMoved, {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  })
  return result.current(because)
}

test('each reader is told in their language which rule moved a card', () => {
  expect(said('nl', { rule: 'Klaar' })).toBe('door de regel ‘Klaar’')
  expect(said('ru', { rule: 'Klaar' })).toBe('по правилу «Klaar»')
})

test('each reader is told in their language whose approval moved a card', () => {
  const because = { approved: 'The mock-up', by: 'Bloom' }
  expect(said('nl', because)).toBe('‘The mock-up’ is goedgekeurd: Bloom')
})

test('of a card that somebody simply moved nothing is said', () => {
  expect(said('nl', {})).toBe('')
  expect(said('nl', undefined)).toBe('')
})
