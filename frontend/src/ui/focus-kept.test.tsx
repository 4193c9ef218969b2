import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFocus } from './focus-kept'

let end = () => {}
beforeEach(() => {
  document.body.innerHTML = '<main><p><button id="in">Hand in</button></p><a href="/x" id="link">x</a></main>'
  end = keepFocus()
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
})
afterEach(() => end())

const byId = (id: string) => document.getElementById(id) as HTMLElement

test('a button that makes room for another one hands the focus on to it', async () => {
  byId('in').focus()
  byId('in').parentElement?.replaceChildren(Object.assign(document.createElement('button'), { id: 'back' }))
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('back'))
})

test('a row that is removed leaves the focus with what is left of its list', async () => {
  const main = document.querySelector('main')
  main?.insertAdjacentHTML(
    'beforeend',
    '<ul><li><button id="a">a</button></li><li><button id="b">b</button></li></ul>',
  )
  byId('a').focus()
  byId('a').parentElement?.remove()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('b'))
})

test('what was in a window that is closed goes back to the page below', async () => {
  byId('in').focus()
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="dialog" id="window"><button id="yes">Yes</button></div>',
  )
  byId('yes').focus()
  byId('window').remove()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('in'))
})

test('what goes within a window that stays open leaves the focus in that window', async () => {
  byId('in').focus()
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="dialog" tabindex="-1"><p><button id="show">Show it</button></p><button id="ask">Ask</button></div>',
  )
  byId('show').focus()
  byId('show').remove()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('ask'), { timeout: 4000 })
})

test('a button at work has the focus again when it is done', async () => {
  const button = byId('in') as HTMLButtonElement
  button.focus()
  button.disabled = true
  button.blur() // as a browser does; this page here does not
  setTimeout(() => {
    button.disabled = false
  }, 200)
  await vi.waitFor(() => expect(document.activeElement).toBe(button))
})

test('what lets go of the focus by itself means it', async () => {
  byId('in').focus()
  byId('in').blur()
  byId('link').remove()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(document.activeElement).toBe(document.body)
})

test('whoever uses a mouse is left alone', async () => {
  byId('in').focus()
  document.dispatchEvent(new Event('pointerdown'))
  byId('in').remove()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(document.activeElement).toBe(document.body)
})
