import type { StyleSpecification } from 'maplibre-gl'
import { drawnBase } from './_drawn'
import { vectorLayers } from './_vector'

/** The base that is set for this installation: a style's address, or a style made here. */
export async function baseStyle (kind: string, address: string, credit: string): Promise<StyleSpecification | string> {
  if (kind === 'style') return address
  if (kind === 'tiles') return imageBase(here(address), credit)
  if (kind === 'pmtiles') return (await import('./_pmtiles')).fileBase(here(address), credit)
  const town = await fetch(address)
  if (!town.ok) throw new Error(`${town.status}`)
  return drawnBase(await town.json())
}

export function imageBase (tiles: string, credit: string, maxzoom = 19): StyleSpecification {
  return {
    version: 8,
    sources: { base: { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom, attribution: plain(credit) } },
    layers: [{ id: 'base', type: 'raster', source: 'base' }]
  }
}

/** Nothing but the ground. */
export function plainBase (): StyleSpecification {
  return { version: 8, sources: {}, layers: vectorLayers([]) }
}

/** MapLibre takes a source's attribution for markup. */
export function plain (text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function here (address: string): string {
  return address.startsWith('/') ? location.origin + address : address
}
