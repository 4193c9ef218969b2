import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('invoices', () => import('./list/invoices-page')),
  screen('invoices/$invoice', () => import('./page/invoice-page')),
]
