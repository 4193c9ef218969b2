import { expect, type Page, test } from '@playwright/test'
import { signIn } from './at-work'
import { isAccessible } from './no-fault'

test('days off are asked for, declined with a reason, asked for again and approved', async ({
  page,
  browser,
}) => {
  const note = `Moving house ${Date.now()}`
  const desk = await browser.newContext()
  const asker = await desk.newPage()
  const workspace = await signIn(asker, /Yuki/)
  const row = (of: Page) => of.getByRole('listitem').filter({ hasText: note })

  const askFor = async () => {
    await asker.getByRole('button', { name: 'Enter an absence' }).click()
    const dialog = asker.getByRole('dialog', { name: 'Enter an absence' })
    await dialog.getByLabel('Note').fill(note)
    await isAccessible(asker)
    await dialog.getByLabel('Note').press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(row(asker)).toContainText('asked for')
  }
  await asker.goto(`/w/${workspace}/members?tab=away`)
  await askFor()
  await expect(row(asker).getByRole('button', { name: 'Approve' })).toHaveCount(0)

  await signIn(page)
  await page.goto(`/w/${workspace}/members?tab=away`)
  await isAccessible(page)
  await row(page).getByRole('button', { name: 'Decline…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /Decline the days off/ })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('The catalogue goes out that day')
  await isAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(row(page)).toContainText('declined: The catalogue goes out that day')

  await asker.reload()
  await expect(row(asker)).toContainText('declined: The catalogue goes out that day')
  await row(asker).getByRole('button', { name: 'Remove' }).click()
  await expect(row(asker)).toHaveCount(0)
  await askFor()

  await page.reload()
  await row(page).getByRole('button', { name: 'Approve' }).press('Enter')
  await expect(row(page)).not.toContainText('asked for')
  await asker.reload()
  await expect(row(asker)).toContainText('away now')
  await row(page).getByRole('button', { name: 'Remove' }).click()
  await expect(row(page)).toHaveCount(0)
  await desk.close()
})
