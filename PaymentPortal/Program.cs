using PaymentPortal;

var builder = WebApplication.CreateBuilder(args);
builder.AddPaymentPortal();
var app = builder.Build();
app.UsePaymentPortal();
await app.RunAsync();
