import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onKeyDown } from '#ui/commands/registry'
import { type ListKeys, useListKeys } from './use-list-keys'

i18n.loadAndActivate({ locale: 'en', messages: {} })
beforeEach(() => window.addEventListener('keydown', onKeyDown as never))
afterEach(() => window.removeEventListener('keydown', onKeyDown as never))

function Keys(keys: ListKeys) {
  useListKeys(keys)
  return null
}

function list(more: Partial<ListKeys> = {}) {
  const keys = { isCovered: false, onFirst: vi.fn(), onAll: vi.fn(), ...more }
  render(
    <I18nProvider i18n={i18n}>
      <h1 tabIndex={-1}>All cards</h1>
      <button type="button">Columns</button>
      <input aria-label="Find" />
      <Keys {...keys} />
    </I18nProvider>,
  )
  return keys
}

const down = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
const all = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'a', ctrlKey: true })

test('the first arrow down on a list that was just opened goes to its first card, and so does J', () => {
  const { onFirst } = list()
  down()
  screen.getByRole('heading').focus()
  down()
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(onFirst).toHaveBeenCalledTimes(3)
})

test('an arrow on a button or in a text is its own', () => {
  const { onFirst } = list()
  for (const one of [screen.getByRole('button'), screen.getByRole('textbox')]) {
    one.focus()
    down()
  }
  expect(onFirst).not.toHaveBeenCalled()
})

test('Ctrl+A chooses all cards and marks no text of the page, unless a text is written', () => {
  const { onAll } = list()
  expect(all()).toBe(false)
  screen.getByRole('button').focus()
  expect(all()).toBe(false)
  expect(onAll).toHaveBeenCalledTimes(2)
  screen.getByRole('textbox').focus()
  expect(all()).toBe(true)
  expect(onAll).toHaveBeenCalledTimes(2)
})

test('while a card lies over the list, and for a guest, the keys are the browser’s', () => {
  const { onFirst, onAll } = list({ isCovered: true })
  down()
  expect(all()).toBe(true)
  expect(onFirst).not.toHaveBeenCalled()
  expect(onAll).not.toHaveBeenCalled()
  list({ onAll: null })
  expect(all()).toBe(true)
})
