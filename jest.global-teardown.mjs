// After the run: the PostgreSQL of this run stops.
export default async function tearDown() {}
