import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import { Markdown } from './markdown'

function drawn(text: string): HTMLElement {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  return render(
    <I18nProvider i18n={i18n}>
      <Markdown>{text}</Markdown>
    </I18nProvider>,
  ).container
}

test('HTML in a brief stays text', () => {
  const page = drawn('<script>alert(1)</script> <img src=x onerror=alert(1)>')
  expect(page.querySelector('script, img')).toBeNull()
  expect(page.textContent).toContain('alert(1)')
})

test('a link that is a program is no link', () => {
  expect(drawn('[look](javascript:alert(1)) [data](data:text/html,x)').querySelector('a')).toBeNull()
})

test('a link to another site opens apart and knows nothing of us', () => {
  const link = drawn('[shop](https://example.org)').querySelector('a')
  expect(link?.rel).toContain('noopener')
  expect(link?.target).toBe('_blank')
})

test('a picture of another site is not fetched, one of ours is shown', () => {
  expect(drawn('![pixel](https://example.org/p.png)').querySelector('img')).toBeNull()
  expect(drawn('![mock-up](/files/1.png)').querySelector('img')?.alt).toBe('mock-up')
})
