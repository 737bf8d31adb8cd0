using PaymentPortal.Support.Api;
using Xunit.MicrosoftTestingPlatform;

namespace PaymentPortal.Api.Contract;

/// <summary><c>contract [options]</c>: runs the tests of the API over HTTP once more, every call of theirs through a contract proxy that flags what goes against the document. Options go to the test program.</summary>
public static class ContractCommand
{
    private static readonly string[] Whole = ["--filter-namespace", "PaymentPortal.Api*", "*.Api", "PaymentPortal.Identity.ApiKeys", "--filter-not-namespace", "PaymentPortal.Api.Contract", "PaymentPortal.Api.Generated"];

    public static Task<int> RunAsync(string[] arguments)
    {
        Environment.SetEnvironmentVariable(ContractProxy.Switch, "1");
        return TestPlatformTestFramework.RunAsync([.. Whole, .. arguments], (_, _) => { });
    }
}
