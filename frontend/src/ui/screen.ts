import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A screen that a feature brings: its address below the workspace and the code that draws it. */
export interface Screen {
  /** As the router writes it: "boards/$board". */
  path: string
  component: LazyExoticComponent<ComponentType>
}

type Module = { default: ComponentType }

/** `screen('members', () => import('./members-page'))`; the code is fetched when somebody goes there. */
export function screen(path: string, load: () => Promise<Module>): Screen {
  return { path, component: lazy(load) }
}
