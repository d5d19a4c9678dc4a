// Before the run: one PostgreSQL for all suites.
export default async function setUp() {}
