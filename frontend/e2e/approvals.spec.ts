import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ask, colleague, newBoard, newCard, openBoard, putAway, signIn } from './at-work'

test.skip(({ hasTouch }) => hasTouch, 'a desk with a keyboard')

test('changes are asked for, made, and approved in the second round', async ({ page, browser }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'In hand', 'Spring mailing')
  const here = `/api/${board.workspace}/cards/${id}`
  const section = await ask<{ id: number }>(page, 'post', `${here}/brief`, {
    title: 'Terms',
    text: 'Two mails',
  })
  const other = await colleague(browser, /Manager|Руководитель/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  const { me } = await (await other.request.get(`/api/${board.workspace}/workspace`)).json()
  const { number } = await (await page.request.get(here)).json()
  await page.goto(`/w/${board.workspace}/c/${number}`)
  const approvals = page.getByRole('region', { name: 'Approvals' })

  await test.step('somebody is asked, and the board says who is waited for', async () => {
    await approvals.getByRole('button', { name: 'Ask for approval' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ask for approval' })
    await dialog.getByRole('textbox', { name: 'What is to be approved' }).fill('The terms')
    await dialog.getByRole('combobox', { name: 'Who approves' }).fill(me.name)
    await page.getByRole('option', { name: me.name }).first().click()
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(approvals.getByText('waits for an answer')).toBeVisible()
    await openBoard(page, board)
    await expect(page.locator('[data-card]', { hasText: 'Spring mailing' })).toContainText('waits for')
    await page.goto(`/w/${board.workspace}/c/${number}`)
  })

  await test.step('they look, and ask for changes', async () => {
    await other.goto(`/w/${board.workspace}/c/${number}`)
    await other.getByRole('button', { name: 'Look and answer' }).click()
    const proof = other.getByRole('dialog', { name: 'The terms' })
    await expect(proof.getByText('Two mails')).toBeVisible()
    await expect(proof.getByRole('button', { name: 'Ask for changes' })).toBeDisabled()
    await axe(other)
    await proof.getByRole('textbox', { name: 'Your comment' }).fill('Three, please')
    await proof.getByRole('button', { name: 'Ask for changes' }).click()
    await expect(approvals.getByText('changes asked for')).toBeVisible()
    await expect(approvals.getByText('Three, please')).toBeVisible()
  })

  await test.step('the second round shows what is different, and is approved', async () => {
    const path = `/api/${board.workspace}/brief/${section.id}`
    await ask(page, 'put', path, { text: 'Three mails', based_on: 1 })
    await approvals.getByRole('button', { name: 'Ask again' }).click()
    await page
      .getByRole('dialog', { name: 'Ask again' })
      .getByRole('button', { name: 'Ask', exact: true })
      .click()
    await expect(approvals.getByText('round 2')).toBeVisible()
    await other.getByRole('button', { name: 'Look and answer' }).click()
    const proof = other.getByRole('dialog', { name: 'The terms' })
    await proof.getByText('Against round 1').click()
    await expect(proof.getByText('Three mails')).toBeVisible()
    await expect(proof.getByText('Two mails')).toBeVisible()
    await proof.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(approvals.getByText('approved', { exact: true })).toBeVisible()
  })
  await putAway(page, board)
})

test('a client without an account answers from a link on a phone', async ({ page, browser }) => {
  const workspace = await signIn(page)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const boards: number[] = spaces.flatMap(({ boards: of }: { boards: { id: number }[] }) =>
    of.map(({ id }) => id),
  )
  const asked = await waitingForTheClient(page, workspace, boards)
  test.skip(asked === null, 'no client of this agency is asked anything now')
  const made = await ask<{ address: string }>(page, 'post', `/api/${workspace}/approvers/${asked}/links`)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' })
  const phone = await context.newPage()
  await phone.goto(new URL(made.address).pathname)
  await axe(phone)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await phone.getByRole('textbox').last().fill('A larger button, please')
  await phone.locator('button[value="changes"]').click()
  await expect(phone.locator('form textarea')).toHaveCount(0)
  await phone.goto('/a/nobody-was-ever-given-this')
  await expect(phone.locator('form textarea')).toHaveCount(0)
})

async function waitingForTheClient(page: Page, workspace: string, boards: number[]): Promise<number | null> {
  for (const board of boards) {
    const { cards } = await (await page.request.get(`/api/${workspace}/boards/${board}/approvals`)).json()
    for (const badges of Object.values<{ approval: number; state: string; for_client: boolean }[]>(cards)) {
      const open = badges.find(({ state, for_client }) => state === 'open' && for_client)
      if (!open) continue
      const approval = await (await page.request.get(`/api/${workspace}/approvals/${open.approval}`)).json()
      const contact = approval.approvers.find(
        (each: { contact: number | null; answer: unknown }) => each.contact !== null && each.answer === null,
      )
      if (contact) return contact.id
    }
  }
  return null
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
