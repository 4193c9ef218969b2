import { wayOn } from './way-on'

const section = () => {
  document.body.innerHTML = `<section>
    <p><button data-removes id="a"></button></p>
    <p><button data-removes id="b"></button></p>
    <button id="adds"></button>
  </section>`
  return (id: string) => document.getElementById(id) as HTMLElement
}

const take = (button: HTMLElement) => {
  button.focus()
  const goOn = wayOn(button)
  button.parentElement?.remove()
  goOn()
  return document.activeElement?.id
}

test('whoever takes one after the other away goes on at the next, then at the one that adds', () => {
  const at = section()
  expect(take(at('a'))).toBe('b')
  expect(take(at('b'))).toBe('adds')
})

test('whoever went elsewhere meanwhile stays there', () => {
  const at = section()
  const goOn = wayOn(at('a'))
  at('a').parentElement?.remove()
  at('adds').focus()
  goOn()
  expect(document.activeElement?.id).toBe('adds')
})
