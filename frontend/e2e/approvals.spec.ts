import { expect, type Page, test } from '@playwright/test'
import { ask, colleague, newBoard, newCard, openBoard, putAway, signIn } from './at-work'
import { expectNoFault, isAccessible } from './no-fault'
import { smallPdf } from './small-pdf'

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
    await isAccessible(other)
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
  const asked = await waitingForTheClient(page, workspace, await allBoards(page, workspace))
  test.skip(asked === null, 'no client of this agency is asked anything now')
  const made = await ask<{ address: string }>(page, 'post', `/api/${workspace}/approvers/${asked}/links`)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' })
  const phone = await context.newPage()
  await phone.goto(new URL(made.address).pathname)
  await expectNoFault(phone)
  await phone.getByRole('textbox').last().fill('A larger button, please')
  await phone.locator('button[value="changes"]').click()
  await expect(phone.locator('form textarea')).toHaveCount(0)
  await phone.goto('/a/nobody-was-ever-given-this')
  await expect(phone.locator('form textarea')).toHaveCount(0)
})

test('a PDF is remarked on at a place of a page, and its next round compared by the keyboard', async ({
  page,
  browser,
}) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'In hand', 'Spring mailing')
  const here = `/api/${board.workspace}/cards/${id}`
  const first = await attach(page, here, 'plan.pdf', smallPdf('Two mails', 'On Monday'))
  const other = await colleague(browser, /Manager|Руководитель/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  const { me } = await (await other.request.get(`/api/${board.workspace}/workspace`)).json()
  const question = { title: 'The plan', members: [me.id], subject: 'files' }
  const { approval } = await ask<{ approval: { id: number } }>(page, 'post', `${here}/approvals`, question)
  const { number } = await (await page.request.get(here)).json()

  await test.step('a remark lies on the second page', async () => {
    await other.goto(`/w/${board.workspace}/c/${number}?proof=${approval.id}`)
    const proof = other.getByRole('dialog', { name: 'The plan' })
    const second = proof.getByRole('button', { name: 'Pin a remark on page 2 of plan.pdf' })
    await expect(second).toBeVisible()
    await second.click({ position: { x: 60, y: 60 } })
    await proof.getByRole('textbox', { name: 'Remark 1' }).fill('Tuesday')
    await isAccessible(other)
    await proof.getByRole('button', { name: 'Ask for changes' }).click()
    await expect(proof).toHaveCount(0)
    const { approvers } = await (
      await page.request.get(`/api/${board.workspace}/approvals/${approval.id}`)
    ).json()
    expect(approvers[0].pins[0]).toMatchObject({ page: 2, text: 'Tuesday' })
  })

  await test.step('the next round is compared: beside each other, with a slider, what differs', async () => {
    const cookies = await page.context().cookies()
    const token = cookies.find(({ name }) => name === 'csrftoken')?.value ?? ''
    const removed = await page.request.delete(`/api/${board.workspace}/attachments/${first}`, {
      headers: { 'X-CSRFToken': token, Origin: new URL(page.url()).origin },
    })
    expect(removed.ok()).toBe(true)
    await attach(page, here, 'plan.pdf', smallPdf('Two mails', 'On Tuesday', 'And a third'))
    const next = await ask<{ approval: { id: number } }>(page, 'post', `${here}/approvals`, {
      ...question,
      again: approval.id,
    })
    await other.goto(`/w/${board.workspace}/c/${number}?proof=${next.approval.id}`)
    const proof = other.getByRole('dialog', { name: 'The plan' })
    await proof.getByText('Against round 1').click()
    await expect(proof.getByRole('img', { name: 'plan.pdf, after' })).toBeVisible()
    // The first page is the same: it opens where the two differ.
    await expect(proof.getByText('Page 2 of 3')).toBeVisible()
    await expect(proof.getByRole('button', { name: 'page 2' })).toHaveAttribute('aria-current', 'page')
    await expect(proof.getByRole('button', { name: 'page 3' })).toBeVisible()
    await expect(proof.getByRole('button', { name: 'page 1' })).toHaveCount(0)
    await proof.getByRole('radio', { name: 'Side by side' }).press('ArrowRight')
    const slider = proof.getByRole('slider', { name: 'How much of the former one is seen' })
    await slider.press('Home')
    await expect(slider).toHaveValue('0')
    await isAccessible(other)
    await proof.getByRole('radio', { name: 'Slider' }).press('ArrowRight')
    await expect(proof.getByText('White is the same')).toBeVisible()
    await proof.getByRole('button', { name: 'Next page' }).press('Enter')
    await expect(proof.getByText('A new page.')).toBeVisible()
  })
  await other.context().close()
  await putAway(page, board)
})

test('on a phone a client pins a remark to a page and compares it with the last round', async ({
  page,
  browser,
}) => {
  test.slow()
  const workspace = await signIn(page)
  const boards = await allBoards(page, workspace)
  const withMails = ({ proofs }: Asked) => proofs.some(({ name }) => name === 'mails.pdf')
  const asked = await waitingForTheClient(page, workspace, boards, withMails)
  test.skip(asked === null, 'nobody is asked about a PDF now')
  const made = await ask<{ address: string }>(page, 'post', `/api/${workspace}/approvers/${asked}/links`)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' })
  const phone = await context.newPage()
  await phone.goto(`${new URL(made.address).pathname}?lang=en`)
  // The first page is the same in both rounds: the second one lies open.
  const second = phone.locator('.of-page', { hasText: 'Page 2' })
  await expect(second).toHaveAttribute('open', '')
  await expect(second.getByText('changed')).toBeVisible()
  await second.getByRole('radio', { name: 'Slider' }).check()
  const slider = second.getByRole('slider')
  await slider.press('End')
  await expect(slider).toHaveValue('100')
  await expectNoFault(phone, 'the comparison')
  await phone.getByRole('img', { name: 'Page 2 of mails.pdf' }).click()
  await phone.locator('textarea:focus').fill('Larger')
  await expect(phone.locator('.mark')).toBeVisible()
  await expectNoFault(phone, 'the remark')
  await phone.locator('button[value="changes"]').click()
  await expect(phone.getByText('page 2: Larger')).toBeVisible()
  await context.close()
})

interface Asked {
  approvers: { id: number; contact: number | null; answer: unknown }[]
  proofs: { name: string }[]
}

async function waitingForTheClient(
  page: Page,
  workspace: string,
  boards: number[],
  fits: (approval: Asked) => boolean = () => true,
): Promise<number | null> {
  for (const board of boards) {
    const { cards } = await (await page.request.get(`/api/${workspace}/boards/${board}/approvals`)).json()
    for (const badges of Object.values<{ approval: number; state: string; for_client: boolean }[]>(cards)) {
      const open = badges.find(({ state, for_client }) => state === 'open' && for_client)
      if (!open) continue
      const address = `/api/${workspace}/approvals/${open.approval}`
      const approval: Asked = await (await page.request.get(address)).json()
      const contact = approval.approvers.find((each) => each.contact !== null && each.answer === null)
      if (contact && fits(approval)) return contact.id
    }
  }
  return null
}

async function allBoards(page: Page, workspace: string): Promise<number[]> {
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  return spaces.flatMap(({ boards: of }: { boards: { id: number }[] }) => of.map(({ id }) => id))
}

async function attach(page: Page, card: string, name: string, buffer: Buffer): Promise<number> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name: of }) => of === 'csrftoken')?.value ?? ''
  const answer = await page.request.post(`${card}/attachments`, {
    multipart: { file: { name, mimeType: 'application/pdf', buffer } },
    headers: { 'X-CSRFToken': token, Origin: new URL(page.url()).origin },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).id
}
