using System.Globalization;
using PaymentPortal.Payments.Ledger;

namespace PaymentPortal;

/// <summary>The command "verify": proves timeline and ledger and names every row that does not hold.</summary>
internal static class VerifyCommand
{
    /// <returns>0 when the books hold, 1 when a row does not.</returns>
    public static async Task<int> Run(IServiceProvider services, TextWriter output)
    {
        var faults = 0;
        await foreach (var fault in services.GetRequiredService<VerifyBooks>().Run(CancellationToken.None))
        {
            faults++;
            await output.WriteLineAsync($"{fault.Table}: {fault.Words}");
        }

        await output.WriteLineAsync(faults == 0 ? "The books hold." : string.Create(CultureInfo.InvariantCulture, $"{faults} rows do not hold."));
        return faults == 0 ? 0 : 1;
    }
}
