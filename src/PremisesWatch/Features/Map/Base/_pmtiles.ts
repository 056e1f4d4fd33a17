import { addProtocol, type StyleSpecification } from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'
import { imageBase, plain } from './_base'
import { vectorLayers } from './_vector'

/** A base out of one file, of which only the ranges in view are read. */
export async function fileBase (address: string, credit: string): Promise<StyleSpecification> {
  const file = new PMTiles(address)
  const { tileType, maxZoom } = await file.getHeader()
  const protocol = new Protocol()
  protocol.add(file)
  addProtocol('pmtiles', protocol.tile)
  if (tileType !== TileType.Mvt) return imageBase(`pmtiles://${address}/{z}/{x}/{y}`, credit, maxZoom)
  const { vector_layers: layers = [] } = await file.getMetadata() as { vector_layers?: Array<{ id: string }> }
  return {
    version: 8,
    sources: { base: { type: 'vector', url: `pmtiles://${address}`, attribution: plain(credit) } },
    layers: vectorLayers(layers.map(layer => layer.id))
  }
}
