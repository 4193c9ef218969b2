import { deviceOf } from './device'

test('a browser is named so that its owner knows it again', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
  expect(deviceOf(chrome)).toEqual({ name: 'Chrome · Linux', isPhone: false })
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Mobile/15E Safari/604'
  expect(deviceOf(phone)).toEqual({ name: 'Safari · iOS', isPhone: true })
})

test('a program nobody knows keeps its own words', () => {
  expect(deviceOf('curl/8.5').name).toBe('curl/8.5')
})
