import { expect, type Page, test } from '@playwright/test'
import { ask, signIn } from './at-work'
import { isAccessible } from './no-fault'

const client = {
  name: 'Journey N.V.',
  street: 'Havenlaan 12',
  postal_code: '1000',
  city: 'Brussel',
  country: 'BE',
  vat_id: 'BE0123456749',
  registration: '0123456749',
  registration_scheme: '0208',
  endpoint: '0123456749',
  endpoint_scheme: '0208',
  reference: 'PO-7',
  vat_category: 'AE',
}

/** A project of a client of its own, with a cost of today that is passed on at 300. */
async function newWork(
  page: Page,
  workspace: string,
): Promise<{ client: number; name: string; today: string }> {
  const name = `Invoiced ${Date.now()}`
  const of = await ask<{ id: number }>(page, 'post', `/api/${workspace}/clients`, { name })
  const project = await ask<{ id: number }>(page, 'post', `/api/${workspace}/projects`, {
    name,
    client: of.id,
  })
  const today = new Date().toISOString().slice(0, 10)
  await ask(page, 'post', `/api/${workspace}/external-costs`, {
    project: project.id,
    day: today,
    kind: 'media',
    supplier: 'Kaleido',
    text: 'Banners',
    amount: '250',
    currency: 'EUR',
    passed_on: true,
    price: '300',
  })
  return { client: of.id, name, today }
}

async function drafted(page: Page, workspace: string, name: string): Promise<void> {
  await page.goto(`/w/${workspace}/invoices`)
  await page.getByRole('button', { name: 'New invoice…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New invoice' })
  await dialog.getByLabel('Project').fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
  const today = new Date()
  const written = today.toLocaleDateString('en', { month: 'short', day: 'numeric', year: 'numeric' })
  await dialog.getByLabel('Until').fill(written)
  await page.keyboard.press('Tab')
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page.getByRole('heading', { name: 'Draft invoice' })).toBeVisible()
}

test('the work is drafted, written on, issued, taken along and credited', async ({ page }) => {
  const workspace = await signIn(page)
  const work = await newWork(page, workspace)
  await drafted(page, workspace, work.name)
  await expect(page.getByText('Missing before it can be issued')).toBeVisible()
  await expect(page.getByText("the client's street", { exact: false })).toBeVisible()
  await isAccessible(page)

  await page.getByRole('button', { name: `Details of ${work.name}` }).click()
  const details = page.getByRole('dialog', { name: `Invoices for ${work.name}` })
  await details.getByLabel('Legal name').fill(client.name)
  await isAccessible(page)
  await details.getByRole('button', { name: 'Cancel' }).click()
  await ask(page, 'put', `/api/${workspace}/clients/${work.client}/billing`, client)
  await expect(page.getByText('Missing before it can be issued')).toHaveCount(0)

  await page.getByRole('button', { name: 'Add a line…' }).click()
  const line = page.getByRole('dialog', { name: 'New line' })
  await line.getByLabel('What').fill('Agreed discount')
  await line.getByLabel('Quantity').fill('-1')
  await line.getByLabel('Price of one').fill('50')
  await isAccessible(page)
  await line.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('row', { name: /Agreed discount/ })).toContainText('-€50.00')
  await page.getByLabel("The client's reference").fill('PO-9')
  await page.getByLabel('Note on the invoice').fill('Thank you')
  await page.keyboard.press('Tab')

  await page.getByRole('button', { name: 'Issue…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Invoice \d{4}-\d{4}/ })).toBeVisible()
  await expect(page.getByText('PO-9')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a line…' })).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await isAccessible(page)
  for (const [name, head] of [
    ['PDF', '%PDF-'],
    ['XML for Peppol', '<?xml'],
  ] as const) {
    const to = await page.getByRole('link', { name }).getAttribute('href')
    const had = await page.request.get(to ?? '')
    expect((await had.body()).toString('latin1').startsWith(head)).toBe(true)
  }

  await page.getByRole('button', { name: 'Credit…' }).click()
  const credit = page.getByRole('dialog', { name: /^Credit/ })
  await credit.getByLabel('Why').fill('Wrong order')
  await credit.getByRole('button', { name: 'Issue the credit note' }).click()
  await expect(page.getByRole('heading', { name: /^Credit note/ })).toBeVisible()
  await expect(page.getByText('-€250.00').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await isAccessible(page)
})

test('a draft is thrown away, the ledger is exported, the house is described', async ({ page }) => {
  const workspace = await signIn(page)
  const work = await newWork(page, workspace)
  await drafted(page, workspace, work.name)
  await page.getByRole('button', { name: 'Throw away' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click()
  await expect(page.getByRole('button', { name: 'New invoice…' })).toBeVisible()
  await page.getByRole('button', { name: 'For the ledger…' }).click()
  const to = await page.getByRole('link', { name: 'CSV for programs' }).getAttribute('href')
  expect(await (await page.request.get(to ?? '')).text()).toContain('date,due,number')
  await isAccessible(page)
  await page.goto(`/w/${workspace}/settings?tab=invoices`)
  await page.getByLabel('IBAN').fill('NL91ABNA0417164301')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('alert')).toContainText('NL91ABNA0417164301')
  await isAccessible(page)
  await page.getByRole('region', { name: 'Clients' }).getByRole('button', { name: work.name }).click()
  const details = page.getByRole('dialog')
  await details.getByLabel('Their reference').fill('PO-8')
  await details.getByRole('button', { name: 'Keep' }).click()
  await expect(details).toHaveCount(0)
})
