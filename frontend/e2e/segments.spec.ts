import { expect, type Page } from '@playwright/test'
import { test } from './at-the-workshop'
import { ask, colleague, signIn } from './at-work'
import { expectNoFault, isAccessible } from './no-fault'

const members = (page: Page) => page.locator('[data-members]')
const counted = (page: Page) =>
  expect(page.getByRole('region', { name: 'What it comes to' })).toHaveAttribute('aria-busy', 'false')

async function addRule(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a rule', exact: true }).click()
  await page.getByRole('menuitem', { name: what, exact: true }).click()
}

test('a segment is built by keyboard and mouse, counted while it is written, saved, compared and run', async ({
  page,
}) => {
  test.slow()
  const workspace = await signIn(page)
  const name = `Journey ${Date.now()}`

  await test.step('the list tells what came of the last run', async () => {
    await page.goto(`/w/${workspace}/segments`)
    const row = page.getByRole('row', { name: /Beauty buyers who went quiet/ })
    await expect(row.getByRole('cell').nth(2)).toHaveText('2')
    await expect(row.getByRole('cell').nth(3)).toHaveText(/^\d+$/)
    await expectNoFault(page)
  })

  await test.step('a new one begins empty', async () => {
    await page.getByRole('button', { name: 'New segment' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await isAccessible(page)
    await page.getByRole('button', { name: 'Make it' }).click()
    await expect(page.getByText('Add a rule, and the count comes while you write.')).toBeVisible()
  })

  await test.step('a rule counts as soon as it is chosen', async () => {
    await addRule(page, 'Attribute')
    await page.getByLabel('Comparison').selectOption('=')
    await page.getByRole('textbox', { name: 'Value' }).fill('NL')
    await expect(page.getByText('Customers of whom this is true: country is NL.')).toBeVisible()
    await counted(page)
    await expect(members(page)).toHaveText(/^1,\d{3}$/)
    await expect(page.getByText(/^holds for 1,\d{3}$/)).toBeVisible()
    await isAccessible(page)
  })
  const dutch = Number((await members(page).innerText()).replace(',', ''))

  await test.step('another one narrows it, and the waterfall says by how much', async () => {
    await addRule(page, 'Did something')
    await page.getByLabel('What happened').selectOption('orders')
    await page.getByRole('button', { name: 'Add a condition' }).click()
    await page.getByRole('group', { name: 'Only those where' }).getByLabel('Field').selectOption('amount')
    await page.getByRole('group', { name: 'Only those where' }).getByLabel('Comparison').selectOption('>=')
    await page.getByRole('textbox', { name: 'Value' }).fill('30')
    await expect(page.getByRole('list', { name: 'Rule by rule' })).toContainText('amount is at least 30 EUR')
    await counted(page)
    expect(Number((await members(page).innerText()).replace(',', ''))).toBeLessThan(dutch)
    await expect(page.getByRole('list', { name: 'Reached with consent' })).toContainText('e-mail')
    await expectNoFault(page)
  })

  await test.step('what does not fit is said beside its rule', async () => {
    await page.getByRole('textbox', { name: 'Whose days are meant' }).fill('Mars')
    await expect(page.getByText(/there is no time zone “Mars”/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Whose days are meant' }).fill('Europe/Amsterdam')
    await expect(page.getByText(/there is no time zone/)).toHaveCount(0)
  })

  await test.step('a draft is kept on this device until it is saved', async () => {
    await page.reload()
    await expect(page.getByText('Draft kept')).toBeVisible()
    await page.getByRole('button', { name: 'Save as a version' }).click()
    await page.getByRole('textbox', { name: 'What changed, and why' }).fill('The beginning')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Saved as version 1')).toBeVisible()
    await expect(page.getByText('Draft kept')).toHaveCount(0)
  })

  await test.step('why one customer is in or out', async () => {
    await page.getByRole('textbox', { name: 'Key of the customer' }).fill('c0000001')
    await page.getByRole('button', { name: 'Ask why' }).click()
    await expect(page.getByText(/^c…01 is (in|out)\.$/)).toBeVisible()
  })

  await test.step('rules move, and go into a group, by keyboard alone', async () => {
    await page.getByRole('button', { name: 'More of: country is NL' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Into a group of its own' }).press('Enter')
    await page.getByRole('button', { name: 'Add a rule to this group' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Sample' }).press('Enter')
    await counted(page)
    await expect(page.getByText(/at least one of \(country is NL; in a lasting sample/).first()).toBeVisible()
  })

  const id = Number(/segments\/(\d+)/.exec(page.url())?.[1])
  await test.step('somebody saves meanwhile: neither is lost', async () => {
    const { document } = await (await page.request.get(`/api/${workspace}/segments/${id}`)).json()
    const theirs = JSON.parse(document)
    theirs.definition.rules.push({ type: 'reachable', channel: 'email' })
    await ask(page, 'post', `/api/${workspace}/segments/${id}/versions`, {
      document: JSON.stringify(theirs),
      based_on: 1,
    })
    await expect(page.getByText(/saved version 2 meanwhile/)).toBeVisible()
    await page.getByRole('button', { name: 'What they changed' }).click()
    await expect(page.getByText('reachable by e-mail with consent for “marketing”').first()).toBeVisible()
    await isAccessible(page)
    await page.getByRole('button', { name: 'Go on with mine' }).click()
    await page.getByRole('button', { name: 'Save as a version' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved as version 3')).toBeVisible()
  })

  await test.step('what it has to meet is said beside its rules, by keyboard', async () => {
    await page.getByRole('tab', { name: 'Criteria' }).click()
    await page.getByRole('button', { name: 'Say what it has to meet' }).press('Enter')
    const add = async (what: string) => {
      await page.getByRole('button', { name: 'Add a criterion' }).press('Enter')
      await page.getByRole('menuitem', { name: what, exact: true }).press('Enter')
    }
    await add('Number of members')
    await page.getByRole('region', { name: 'Number of members' }).getByLabel('At least').fill('5000')
    await add('Reach by a channel')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await isAccessible(page)
    await page.reload()
    await page.getByRole('region', { name: 'Number of members' }).getByLabel('At most').fill('20')
    await page.getByRole('button', { name: 'Save the criteria' }).click()
    await expect(page.getByText('“least” is more than “most”')).toBeVisible()
    await page.getByRole('region', { name: 'Number of members' }).getByLabel('At most').fill('')
    await page.getByRole('button', { name: 'Save the criteria' }).click()
    await expect(page.getByRole('list', { name: 'Criteria' }).getByRole('listitem')).toHaveText([
      'Members: at least 5000',
      'Reached by e-mail: at least 80 % of the members',
    ])
    await expectNoFault(page)
  })

  await test.step('versions tell who joins and who leaves', async () => {
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'What changed since version 2' }).click()
    await expect(page.getByText(/customers, as of now/)).toBeVisible()
    await expectNoFault(page)
    const out = await page.request.get(
      (await page.getByRole('link', { name: 'Version 3 as YAML' }).getAttribute('href')) ?? '',
    )
    expect(await out.text()).toContain('definition:')
  })

  await test.step('a run is carried out in the background', async () => {
    await page.getByRole('tab', { name: 'Runs' }).click()
    await page.getByRole('button', { name: 'Run version 3' }).click()
    await expect(page.getByRole('list', { name: 'Runs' }).getByText(/of 4,000/)).toBeVisible({
      timeout: 30_000,
    })
    await page.getByText(/^Criteria that fail: \d of 2$/).press('Enter')
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Members: at least 5000' }).last(),
    ).toContainText(/at least 5000\d+$/)
    await expectNoFault(page)
  })

  await test.step('YAML comes into the builder, and what is wrong with it is told by its line', async () => {
    const bring = async (yaml: string) => {
      await page.getByRole('button', { name: 'More of this segment' }).click()
      await page.getByRole('menuitem', { name: 'Bring YAML in…' }).click()
      await page.getByRole('textbox', { name: 'YAML of a segment' }).fill(yaml)
      await page.getByRole('button', { name: 'Take it into the builder' }).click()
    }
    await page.getByRole('tab', { name: 'Rules' }).click()
    await bring('segment: x\nversion: 1\ndefinition: {combinator: and, rules: []}\n')
    await expect(page.getByRole('dialog').getByText('line 3:')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await bring(
      'segment: x\nversion: 1\ndefinition:\n  combinator: and\n  rules:\n    - {type: field, field: employee, op: "=", value: true}\n',
    )
    await expect(page.getByText('Customers of whom this is true: employee is yes.')).toBeVisible()
  })

  await test.step('it fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await counted(page)
    await expectNoFault(page)
    await page.goto(`/w/${workspace}/segments`)
    await expectNoFault(page)
  })
  await ask(page, 'patch', `/api/${workspace}/segments/${id}`, { archived: true })
})

test('the overlap of segments is read by mouse and by keyboard, and fits a phone', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/segments`)
  await page.getByRole('link', { name: 'Overlap' }).click()
  const matrix = page.getByRole('grid', { name: 'Overlap' })
  const quiet = 'Beauty buyers who went quiet'
  await expect(matrix.getByRole('rowheader', { name: quiet })).toBeVisible()
  await expect(
    matrix.getByRole('gridcell', { name: new RegExp(`^“${quiet}” has \\d+ in it\\.$`) }),
  ).toBeVisible()
  await expectNoFault(page)

  await test.step('a cell says in full what it means', async () => {
    const cell = matrix.getByRole('row').nth(1).getByRole('gridcell').nth(1)
    await cell.hover()
    await expect(
      page.getByText((await cell.getAttribute('aria-label')) ?? '-', { exact: true }),
    ).toBeVisible()
    await cell.focus()
    await page.keyboard.press('ArrowDown')
    await expect(matrix.getByRole('row').nth(2).getByRole('gridcell').nth(1)).toBeFocused()
  })

  await test.step('only those that are chosen are laid over one another', async () => {
    const all = await matrix.getByRole('row').count()
    await page.getByText(/^Chosen: /).click()
    await page.getByRole('checkbox', { name: quiet }).uncheck()
    await expect(matrix.getByRole('row')).toHaveCount(all - 1)
    await page.getByRole('checkbox', { name: quiet }).check()
    await expect(matrix.getByRole('row')).toHaveCount(all)
    await isAccessible(page)
  })

  await test.step('it fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoFault(page)
  })
})

test('a guest of a client finds no segments', async ({ browser }) => {
  const guest = await colleague(browser, /Guest/)
  const session = await (await guest.request.get('/api/session')).json()
  const { slug } = session.workspaces[0]
  expect((await guest.request.get(`/api/${slug}/segments`)).status()).toBe(403)
  expect((await guest.request.get(`/api/${slug}/segment-overlap`)).status()).toBe(403)
  await guest.goto(`/w/${slug}/segments`)
  await expect(guest.getByRole('link', { name: 'Segments' })).toHaveCount(0)
  await guest.context().close()
})
