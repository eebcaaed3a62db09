// SPDX-License-Identifier: GPL-3.0-or-later
// A program of somebody else's, against types that are made from the server's own OpenAPI document
// (client.test.js). It must compile as it stands: what is marked as an error must be one.
import createClient from "openapi-fetch";
import type { components, paths } from "./api";

type Media = "application/json" | "application/problem+json";

export async function ask(baseUrl: string) {
  const client = createClient<paths, Media>({ baseUrl });

  const { data: found, error } = await client.GET("/api/v1/search", {
    params: { query: { q: "bortnikov", limit: 5, facets: ["person"], fields: ["id", "title"] } },
  });
  if (!found) throw new Error(error?.detail);
  const people: components["schemas"]["FacetValue"][] = found.facets?.person?.values ?? [];
  const titles = found.results.map((result) => result.title);
  const ids: string[] = found.results.map((result) => result.id); // there in any case

  const { data: said } = await client.GET("/api/v1/quotes", { params: { query: { q: "said:security" } } });
  const speakers = (said?.results ?? []).map((quote) => quote.speaker);

  const id = ids[0] ?? "";
  const { data: article } = await client.GET("/api/v1/article/{id}", { params: { path: { id } } });
  const quoted = (article?.quotes ?? []).map((quote) => quote.speaker);
  const names: string[] = (article?.entities ?? []).filter((each) => each.type === "person").map((each) => each.name);

  const { data: timeline } = await client.GET("/api/v1/timeline", { params: { query: { q: "*", timeline: "year" } } });
  const years = (timeline?.timeline.bins ?? []).map((bin) => [bin.start, bin.count] as const);

  return { count: found.results.length, people, titles, speakers, quoted, names, years };
}

// Never run: these must not compile.
export async function refused(client: ReturnType<typeof createClient<paths, Media>>) {
  // @ts-expect-error there is no such order
  await client.GET("/api/v1/search", { params: { query: { q: "a", sort: "banana" } } });
  // @ts-expect-error a number is meant
  await client.GET("/api/v1/search", { params: { query: { q: "a", limit: "many" } } });
  // @ts-expect-error no such field can be counted
  await client.GET("/api/v1/search", { params: { query: { q: "a", facets: ["colour"] } } });
  // @ts-expect-error no such field of a result
  await client.GET("/api/v1/search", { params: { query: { q: "a", fields: ["titel"] } } });
  // @ts-expect-error facets must be named
  await client.GET("/api/v1/facets", { params: { query: { q: "a" } } });
}
