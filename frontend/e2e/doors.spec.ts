import { createHmac } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { newBoard, newCard, signIn } from './at-work'

/** What an authenticator app shows now (RFC 6238), `late` half minutes ago. */
function codeOf(secret: string, late = 0): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) - late))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = (digest[19] ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A key of the device that answers at once, as a fingerprint would. */
async function withDevice(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function clean(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function signOut(page: Page) {
  await page.goto('/accounts/logout/')
  await page.locator('form[action="/accounts/logout/"] button').click()
  await page.waitForURL('**/accounts/login/**')
}

async function takeAway(page: Page) {
  await page.goto('/accounts/second-factor/')
  for (const link of ['passkeys', 'app/remove']) {
    const found = page.locator(`a[href*="${link}"][href*="remove"]`)
    while (await found.count()) {
      await found.first().click()
      if (await page.getByLabel(/Code|Код/).count()) return
      await page.locator('button.danger').click()
      await page.goto('/accounts/second-factor/')
    }
  }
}

test('an app, its codes, and a passkey instead of everything', async ({ page }) => {
  await withDevice(page)
  await signIn(page, /Content marketer/)
  await page.goto('/accounts/second-factor/')
  await clean(page)
  await page.locator('a[href$="/second-factor/app/"]').click()
  const secret = await page.locator('#secret').inputValue()
  await clean(page)
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByLabel('Code').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.locator('.codes li')).toHaveCount(10)
  const [first = '', second = ''] = await page.locator('.codes li').allInnerTexts()
  await clean(page)

  await signOut(page)
  await signInButton(page)
  await expect(page).toHaveURL(/second-factor\/code/)
  await clean(page)
  await page.getByLabel('Code').fill(first)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/w\//)

  await page.goto('/accounts/passkeys/add/')
  await page.getByLabel('Code').fill(second)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('What do you call it?').fill('This laptop')
  await clean(page)
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.locator('.keys')).toContainText('This laptop')

  await signOut(page)
  await page.getByText('Sign in with a password').click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/accounts/login'))
  expect((await (await page.request.get('/api/session')).json()).user).not.toBeNull()

  // The demo's person is left as they were found.
  await page.goto('/accounts/passkeys/again/?next=/accounts/second-factor/')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.locator('.ways')).toBeVisible()
  await takeAway(page)
  await expect(page.getByText('An app on your phone shows')).toBeVisible()
})

async function aCard(page: Page, workspace: string): Promise<{ number: number; title: string }> {
  const board = await newBoard(page, workspace)
  const id = await newCard(page, board, 'To do', 'A card to come back to')
  return (await page.request.get(`/api/${workspace}/cards/${id}`)).json()
}

async function signInButton(page: Page) {
  await page.goto('/accounts/login/?next=/w/')
  const form = page.locator('form[action="/demo/sign-in"] button').filter({ hasText: /Content marketer/ })
  await form.first().click()
}

test('the palette goes to a board and to a card, and says what it does', async ({ page }) => {
  const workspace = await signIn(page)
  const { number, title } = await aCard(page, workspace)
  await page.goto(`/w/${workspace}/my-work`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Go anywhere, do anything' })
  await expect(field).toBeFocused()
  await field.fill('crm')
  const option = page.getByRole('listbox', { name: 'What fits' }).getByRole('option').first()
  await expect(option).toContainText('CRM')
  await clean(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/boards\/\d+/)
  await expect(page.locator('[data-card]').first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await field.fill('Card types')
  await page
    .getByRole('option', { name: /^Card types/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/settings\?tab=types$/)
  await expect(page.getByRole('tab', { name: 'Card types', selected: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await field.fill(`#${number}`)
  await expect(option).toContainText(title)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/c/${number}`))
  await page.keyboard.press('Control+k')
  await field.fill('my work')
  await expect(option).toHaveText(/^My work/)
})

test('a comment half written waits for its writer and for nobody else', async ({ page }) => {
  const workspace = await signIn(page)
  const { number } = await aCard(page, workspace)
  await page.goto(`/w/${workspace}/c/${number}`)
  const box = page.getByRole('textbox', { name: 'Comment', exact: true })
  await box.fill('Half a sentence about the')
  await page.reload()
  await expect(box).toHaveValue('Half a sentence about the')
  await expect(page.getByText('Draft kept')).toBeVisible()
  await signOut(page)
  await signIn(page)
  await page.goto(`/w/${workspace}/c/${number}`)
  await expect(box).toHaveValue('')
  await box.fill('Thrown away')
  await page.reload()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(box).toHaveValue('')
})
