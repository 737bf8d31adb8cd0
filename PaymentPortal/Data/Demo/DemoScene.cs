using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Data.Demo;

/// <summary>One demo request in one line, with all its days counted from today.</summary>
/// <param name="Brand">Key of the brand.</param>
/// <param name="Plot">How far its story has gone.</param>
/// <param name="Payer">Who is to pay.</param>
/// <param name="Reference">With {y} for the year.</param>
/// <param name="Description">With {y} for the year and {m} for the month of the due date.</param>
/// <param name="Cents">Minor units of euro.</param>
/// <param name="Age">How long ago it was made.</param>
/// <param name="DueIn">Days from today, negative for the past.</param>
/// <param name="ExpiresIn">Days from today to the last day on which it can be paid; zero is today.</param>
/// <param name="Method">The method that the payer chooses.</param>
internal sealed record DemoScene(
    string Brand, DemoPlot Plot, RecipientInput Payer, string Reference, string Description, long Cents, TimeSpan Age, int DueIn, int ExpiresIn, string Method = "paypal")
{
    /// <summary>A line of the invoice beside the main one: what it is for and its gross price.</summary>
    public (string Description, long Cents)? Beside { get; init; }
}
