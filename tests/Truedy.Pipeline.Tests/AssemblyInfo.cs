// Each test builds on every core there is.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
